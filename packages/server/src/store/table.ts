/** One column: its SQL type, whether it may be null, and what an insert writes when nothing is given. */
export interface Column<T> {
  sql: 'text' | 'integer' | 'smallint' | 'boolean' | 'jsonb' | 'double precision' | 'timestamp(3) with time zone'
  nullable: boolean
  initial?: T
}

export const text = <T extends string = string>(): Column<T> => ({ sql: 'text', nullable: false })
export const integer = (): Column<number> => ({ sql: 'integer', nullable: false })
export const smallint = (): Column<number> => ({ sql: 'smallint', nullable: false })
export const decimal = (): Column<number> => ({ sql: 'double precision', nullable: false })
/** A flag that is false unless it is set. */
export const flag = (): Column<boolean> => ({ sql: 'boolean', nullable: false, initial: false })
export const boolean = (): Column<boolean> => ({ sql: 'boolean', nullable: false })
export const json = <T>(): Column<T> => ({ sql: 'jsonb', nullable: false })
/** A moment as ISO 8601; milliseconds are what clients see and compare. */
export const moment = (): Column<string> => ({ sql: 'timestamp(3) with time zone', nullable: false })
export const nullable = <T>(column: Column<T>): Column<T | null> => ({ ...column, nullable: true })

export type Columns = Record<string, Column<unknown>>
/** A row of a table, with the column's names in camelCase. */
export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** `authorId` → `author_id`. */
export const sqlName = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * The columns of a table, named once: the schema, inserts, recordsets and reading derive from them.
 * `supplied`: columns whose values an inserting statement takes from elsewhere, not from the given rows.
 */
export function table<C extends Columns>(name: string, columns: C) {
  const fields = Object.keys(columns)
  const typed = ([field, { sql }]: [string, Column<unknown>]) => `${sqlName(field)} ${sql}`

  return {
    name,
    columns,

    /** The columns as a jsonb recordset declares them, without `supplied`. */
    recordset(supplied: (keyof C)[] = []): string {
      return Object.entries(columns)
        .filter(([field]) => !supplied.includes(field))
        .map(typed)
        .join(', ')
    },

    /** `insert into t (…) select …`: every column from `source`, the given ones from an SQL expression. */
    insertFrom(source: string, expressions: Partial<Record<keyof C, string>>): string {
      const values = fields.map((field) => expressions[field] ?? `${source}.${sqlName(field)}`)
      return `insert into ${name} (${fields.map(sqlName).join(', ')}) select ${values.join(', ')}`
    },

    /** A row as a recordset takes it: SQL names, nulls left out, initial values filled in. */
    write(row: Partial<RowOf<C>>): Record<string, unknown> {
      return Object.fromEntries(
        Object.entries(columns).flatMap(([field, { initial }]) => {
          const value = row[field] ?? initial
          return value === undefined || value === null ? [] : [[sqlName(field), value]]
        }),
      )
    },

    /** Reads a row that PostgreSQL returned, as columns or as `to_json`. Our own table is trusted: nothing is validated. */
    read(raw: unknown): RowOf<C> {
      const row = Object(raw) as Record<string, unknown>
      const entries = Object.entries(columns).map(([field, { sql }]) => {
        const value = row[sqlName(field)] ?? null
        return [field, value !== null && sql.startsWith('timestamp') ? isoTime(value) : value]
      })
      return Object.fromEntries(entries) as RowOf<C>
    },
  }
}

const isoTime = (value: unknown) => (value instanceof Date ? value : new Date(String(value))).toISOString()

/** JSON that PostgreSQL accepts: null bytes and half characters must not fail a whole action. */
export const toJson = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
  )
