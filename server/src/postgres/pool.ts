import pg from 'pg';

const DATE_OID = 1082;
const INT8_OID = 20;

/** A pool whose dates stay what they are: days without a time zone, as text; counts are numbers. */
export function createPool(url: string, max: number, onLost: (code: string | undefined) => void = () => undefined): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
        if (oid === DATE_OID) return (value: string) => value;
        if (oid === INT8_OID) return (value: string) => Number(value);
        return pg.types.getTypeParser(oid, format);
      }) as typeof pg.types.getTypeParser,
    },
  });
  // A lost connection is replaced at the next use; the request that held it answers 503.
  const lost = (error: Error) => onLost((error as { code?: string }).code);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
