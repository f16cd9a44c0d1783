-- The transparency log: entries of acts in a Merkle tree (RFC 6962) with signed checkpoints. Runs as zs_owner.

create table leaf (
  index bigint primary key check (index >= 0),
  subject uuid not null,
  position integer not null check (position >= 1),
  hash bytea not null check (octet_length(hash) = 32),
  unique (subject, position)
);

-- Hashes of complete subtrees with 256^level leaves, 256 side by side (C2SP tlog-tiles): root and proofs read a few of these,
-- never the whole tree. The rightmost tile of a level is rewritten until it is full.
create table tile (
  level integer not null check (level between 0 and 63),
  index bigint not null check (index >= 0),
  hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (level, index)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
alter table tile alter column hashes set storage external;

create table checkpoint (
  size bigint primary key check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  signed_at timestamptz(3) not null
);

-- A queue: every line dies within a second, and the sequencer looks for the first ones all the time.
alter table act_unsequenced set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create trigger leaf_is_never_changed before update or delete on leaf for each row execute function refuse_change();
create trigger leaf_is_never_emptied before truncate on leaf for each statement execute function refuse_change();
create trigger checkpoint_is_never_changed before update or delete on checkpoint for each row execute function refuse_change();
create trigger checkpoint_is_never_emptied before truncate on checkpoint for each statement execute function refuse_change();

create function refuse_tile_change() returns trigger language plpgsql as $$
begin
  if new.level <> old.level or new.index <> old.index or substring(new.hashes for octet_length(old.hashes)) <> old.hashes then
    raise exception 'a tile only grows' using errcode = '42501';
  end if;
  return new;
end $$;

create trigger tile_only_grows before update on tile for each row execute function refuse_tile_change();
create trigger tile_is_never_deleted before delete on tile for each row execute function refuse_change();
create trigger tile_is_never_emptied before truncate on tile for each statement execute function refuse_change();

grant select on leaf, tile, checkpoint to zs_app, zs_sequencer, zs_reader;
grant insert on leaf, tile, checkpoint to zs_sequencer;
grant update (hashes) on tile to zs_sequencer;
-- `log verify` runs as a reader too: an act without a leaf is only wrong when it is old or not queued.
grant select on act_unsequenced to zs_reader;
