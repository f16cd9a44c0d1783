/** A URL over a Unix socket that both `pg` and psql read: the host parameter overrules the host in front. */
export function socketUrl(to: { user: string; database: string; socketFolder: string }): string {
  return `postgresql://${encodeURIComponent(to.user)}@localhost/${encodeURIComponent(to.database)}?host=${encodeURIComponent(to.socketFolder)}`;
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The password stays: one is used for all roles of a test cluster, none over a socket. */
export function withUser(url: string, user: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  return changed.href;
}

/** Connects as before and takes on another role at once; needs no password of that role, only membership. */
export function withRole(url: string, role: string): string {
  const separator = url.includes('?') ? '&' : '?';
  return `${url}${separator}options=${encodeURIComponent(`-c role=${role}`)}`;
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
