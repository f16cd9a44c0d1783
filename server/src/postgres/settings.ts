/** Settings of the embedded PostgreSQL, given on its command line so that every start has the present ones. */
export type Settings = Record<string, string>;

const MEMORY_AND_PLANNER: Settings = {
  max_connections: '120',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // Statements here are short; compiling them costs more than it gains.
  jit: 'off',
};

const WRITE_AHEAD_LOG: Settings = {
  // `replica` and one slot are what an online backup needs.
  wal_level: 'replica',
  max_wal_size: '1GB',
  min_wal_size: '128MB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
};

// The log must hold no personal data: values stand in details, contexts, parameters and statements.
const LOG_WITHOUT_VALUES: Settings = {
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length_on_error: '0',
};

export const DURABLE: Settings = {
  ...MEMORY_AND_PLANNER,
  ...WRITE_AHEAD_LOG,
  ...LOG_WITHOUT_VALUES,
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For clusters that are thrown away after the tests. */
export const THROWN_AWAY: Settings = {
  ...DURABLE,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  // Making a database from the template searches these at each checkpoint.
  shared_buffers: '64MB',
};
