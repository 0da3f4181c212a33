/** The names of the priorities 0 to 3. */
export const priorityNames = ['Low', 'Normal', 'High', 'Urgent'] as const
