import type { ClientBase, QueryResultRow } from 'pg';

let cursors = 0;

/** The rows of a query through a server-side cursor, `batch` at a time. The client must be in a transaction. */
export async function* streamRows<Row extends QueryResultRow>(
  client: ClientBase,
  select: string,
  batch: number,
): AsyncGenerator<Row[], void> {
  const cursor = `verify_${(cursors += 1)}`;
  await client.query(`declare ${cursor} no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${batch} from ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < batch) break;
  }
  await client.query(`close ${cursor}`);
}

/** One row at a time, with a look at the next one. */
export type RowReader<Row> = { readonly peek: () => Promise<Row | undefined>; readonly take: () => Promise<Row | undefined> };

export function readRows<Row>(batches: AsyncGenerator<Row[], void>): RowReader<Row> {
  let rows: readonly Row[] = [];
  let next = 0;
  const peek = async (): Promise<Row | undefined> => {
    if (next >= rows.length) {
      const { value } = await batches.next();
      rows = value ?? [];
      next = 0;
    }
    return rows[next];
  };
  return {
    peek,
    take: async () => {
      const row = await peek();
      if (row !== undefined) next += 1;
      return row;
    },
  };
}
