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
 */
export function table<C extends Columns>(name: string, columns: C) {
  const fields = Object.keys(columns)
  const described = Object.entries(columns).map(([field, { sql, initial }]) => {
    return { field, sqlField: sqlName(field), initial, isTime: sql.startsWith('timestamp') }
  })
  const typeOf = (field: keyof C) => columns[field]?.sql ?? 'text'

  return {
    name,
    columns,

    /** The columns as a jsonb recordset declares them; `only`: those of them. */
    recordset(only: readonly (keyof C)[] = fields): string {
      return only.map((field) => `${sqlName(String(field))} ${typeOf(field)}`).join(', ')
    },

    /**
     * `insert into t (…) select …`: columns from `source`, the given ones from an SQL expression, others keep defaults.
     */
    insertFrom(
      source: string,
      expressions: Partial<Record<keyof C, string>>,
      only: readonly (keyof C)[] = fields,
    ): string {
      const inserted = fields.filter((field) => only.includes(field) || expressions[field] !== undefined)
      const values = inserted.map((field) => expressions[field] ?? `${source}.${sqlName(field)}`)
      return `insert into ${name} (${inserted.map(sqlName).join(', ')}) select ${values.join(', ')}`
    },

    /** A row as a recordset takes it: SQL names, nulls left out, initial values filled in. */
    write(row: Partial<RowOf<C>>): Record<string, unknown> {
      const record: Record<string, unknown> = {}
      for (const { field, sqlField, initial } of described) {
        const value = row[field] ?? initial
        if (value !== undefined && value !== null) record[sqlField] = value
      }
      return record
    },

    /**
     * Reads a row that PostgreSQL returned, as columns or as `to_json`. Our own table is trusted: nothing is validated.
     */
    read(raw: unknown): RowOf<C> {
      const row = Object(raw) as Record<string, unknown>
      const read: Record<string, unknown> = {}
      for (const { field, sqlField, isTime } of described) {
        const value = row[sqlField] ?? null
        read[field] = value !== null && isTime ? isoTime(value) : value
      }
      return read as RowOf<C>
    },
  }
}

const isoTime = (value: unknown) => (value instanceof Date ? value : new Date(String(value))).toISOString()

/** Text that PostgreSQL stores: without null bytes and half characters. */
export const storable = (text: string) => text.replaceAll('\u0000', '').toWellFormed()

/** JSON that PostgreSQL accepts: null bytes and half characters must not fail a whole action. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value)
  // JSON.stringify escapes exactly these, so that most values need no second pass.
  if (!/\\u(?:0000|d[89a-f])/.test(text)) return text
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storable(part) : part))
}
