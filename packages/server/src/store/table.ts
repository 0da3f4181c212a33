/** A column: its SQL type, whether it may be null, and the initial value that an insert writes when none is given. */
export interface Column<T> {
  sql: 'text' | 'integer' | 'smallint' | 'boolean' | 'jsonb' | 'double precision' | 'timestamp(3) with time zone'
  nullable: boolean
  initial?: T
}

/** Declares a text. */
export const text = <T extends string = string>(): Column<T> => ({ sql: 'text', nullable: false })
/** Declares a 32-bit integer. */
export const integer = (): Column<number> => ({ sql: 'integer', nullable: false })
/** Declares a 16-bit integer. */
export const smallint = (): Column<number> => ({ sql: 'smallint', nullable: false })
/** Declares a floating-point number. */
export const decimal = (): Column<number> => ({ sql: 'double precision', nullable: false })
/** Declares a flag that is false unless it is set. */
export const flag = (): Column<boolean> => ({ sql: 'boolean', nullable: false, initial: false })
/** Declares a boolean without an initial value. */
export const boolean = (): Column<boolean> => ({ sql: 'boolean', nullable: false })
/** Declares a JSON value. Its type is not checked at run time. */
export const json = <T>(): Column<T> => ({ sql: 'jsonb', nullable: false })
/** Declares a time as ISO 8601 in milliseconds, the precision that clients see and compare. */
export const moment = (): Column<string> => ({ sql: 'timestamp(3) with time zone', nullable: false })
/** Allows null in a column. */
export const nullable = <T>(column: Column<T>): Column<T | null> => ({ ...column, nullable: true })

export type Columns = Record<string, Column<unknown>>
/** A row of a table, with the columns' names in camelCase. */
export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** Returns the SQL name of a field: `authorId` → `author_id`. */
export const sqlName = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Declares a table. The columns are named once: schema, inserts, recordsets and reading derive from them. */
export function table<C extends Columns>(name: string, columns: C) {
  const fields = Object.keys(columns)
  const described = Object.entries(columns).map(([field, { sql, initial }]) => {
    return { field, sqlField: sqlName(field), initial, isTime: sql.startsWith('timestamp') }
  })
  const typeOf = (field: keyof C) => columns[field]?.sql ?? 'text'

  return {
    name,
    columns,

    /** Returns the columns as a jsonb recordset declares them; with `only`, just these. */
    recordset(only: readonly (keyof C)[] = fields): string {
      return only.map((field) => `${sqlName(String(field))} ${typeOf(field)}`).join(', ')
    },

    /**
     * Returns `insert into t (…) select …`. Columns come from `source`, those in `expressions` from an SQL expression;
     * all others keep their defaults.
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

    /** Returns a row as a recordset takes it: SQL names, nulls left out, initial values filled in. */
    write(row: Partial<RowOf<C>>): Record<string, unknown> {
      const record: Record<string, unknown> = {}
      for (const { field, sqlField, initial } of described) {
        const value = row[field] ?? initial
        if (value !== undefined && value !== null) record[sqlField] = value
      }
      return record
    },

    /**
     * Returns the row that PostgreSQL gave as columns or as `to_json`. Nothing is validated, because the table is our
     * own.
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

/** Returns the text as PostgreSQL stores it: without null bytes and half characters. */
export const storable = (text: string) => text.replaceAll('\u0000', '').toWellFormed()

/**
 * Returns JSON that PostgreSQL accepts. Removes null bytes and replaces half characters, which would fail a whole
 * action.
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value)
  // JSON.stringify escapes exactly these characters, so most values need no second pass.
  if (!/\\u(?:0000|d[89a-f])/.test(text)) return text
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storable(part) : part))
}
