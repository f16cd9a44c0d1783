import type { Pool } from 'pg';
import { StartFailure } from './start-failure.ts';

/** Row-level security is a fence only for a role that it binds: a superuser, a bypassing role or an owner walks through it. */
export async function checkRequestRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; superuser: boolean; bypasses: boolean; owns: boolean }>(
    `select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
            exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'usage')) as owns
       from pg_roles r where r.rolname = current_user`,
  );
  const [role] = rows;
  if (role === undefined || role.superuser || role.bypasses || role.owns) {
    throw new StartFailure(
      `数据库账号 ${role?.name ?? '?'} 权限过大（超级用户、可绕过行级安全或拥有数据表），不能用来处理请求。请按 server/schema/roles.sql 使用 zs_app`,
      `The database role ${role?.name ?? '?'} is too powerful to answer requests (superuser, bypasses row security or owns tables). Use zs_app as server/schema/roles.sql makes it`,
    );
  }
}
