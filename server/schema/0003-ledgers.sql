-- Tables of the ledgers, as `zhunsheng ledger migration KIND` prints them, and the invariants over many subjects.

create table bureau (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "number" integer not null,
  "level" text not null,
  "parent" integer,
  "division_code" text,
  "division_name" text not null,
  "name" text not null,
  "team_name" text,
  "kind" text not null,
  "competent_department" text,
  "subordinate_to" text,
  "founding_document" text,
  "address" text,
  "telephone" text,
  "seal_name" text,
  "name_key" text collate "C" not null,
  "grams" text[] not null,
  primary key (subject, version)
);
create index bureau_of_bureau on bureau (bureau, name_key, subject) where known_to is null;
create index bureau_by_name on bureau (name_key, subject) where known_to is null;
create index bureau_grams on bureau using gin (grams);
alter table bureau enable row level security;
create policy bureau_read on bureau for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy bureau_insert on bureau for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy bureau_update on bureau for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy bureau_reader on bureau for select to zs_reader using (true);
grant select, insert, update on bureau to zs_app;
grant select on bureau to zs_reader;

create table section (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "name" text not null,
  "function" text not null,
  "responsibility" text,
  "from" date,
  "until" date,
  "name_key" text collate "C" not null,
  "grams" text[] not null,
  primary key (subject, version)
);
create index section_of_bureau on section (bureau, name_key, subject) where known_to is null;
create index section_by_name on section (name_key, subject) where known_to is null;
create index section_grams on section using gin (grams);
alter table section enable row level security;
create policy section_read on section for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy section_insert on section for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy section_update on section for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy section_reader on section for select to zs_reader using (true);
grant select, insert, update on section to zs_app;
grant select on section to zs_reader;

create table institution (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "title" text not null,
  "topic" text not null,
  "document_number" text,
  "issued_on" date not null,
  "in_force_from" date not null,
  "in_force_until" date,
  "published" boolean not null,
  "name_key" text collate "C" not null,
  "grams" text[] not null,
  primary key (subject, version)
);
create index institution_of_bureau on institution (bureau, name_key, subject) where known_to is null;
create index institution_by_name on institution (name_key, subject) where known_to is null;
create index institution_grams on institution using gin (grams);
alter table institution enable row level security;
create policy institution_read on institution for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy institution_insert on institution for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy institution_update on institution for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy institution_reader on institution for select to zs_reader using (true);
grant select, insert, update on institution to zs_app;
grant select on institution to zs_reader;

create table person (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person_number" text not null,
  "name" text not null,
  "sex" text not null,
  "id_number" text,
  "id_mask" text,
  "phone" text,
  "category" text not null,
  "team" text,
  "position" text,
  "joined_on" date,
  "left_on" date,
  "name_key" text collate "C" not null,
  "grams" text[] not null,
  primary key (subject, version)
);
create index person_of_bureau on person (bureau, name_key, subject) where known_to is null;
create index person_by_name on person (name_key, subject) where known_to is null;
create index person_grams on person using gin (grams);
alter table person enable row level security;
create policy person_read on person for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy person_insert on person for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy person_update on person for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy person_reader on person for select to zs_reader using (true);
grant select, insert, update on person to zs_app;
grant select on person to zs_reader;

create table certificate (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "number" text not null,
  "authority" text,
  "issued_on" date,
  "expires_on" date,
  "standing" text not null,
  "scan" text,
  "name_key" text collate "C" not null,
  "grams" text[] not null,
  primary key (subject, version)
);
create index certificate_of_bureau on certificate (bureau, name_key, subject) where known_to is null;
create index certificate_by_name on certificate (name_key, subject) where known_to is null;
create index certificate_grams on certificate using gin (grams);
create index certificate_about on certificate ("person");
alter table certificate enable row level security;
create policy certificate_read on certificate for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy certificate_insert on certificate for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy certificate_update on certificate for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy certificate_reader on certificate for select to zs_reader using (true);
grant select, insert, update on certificate to zs_app;
grant select on certificate to zs_reader;

create table post (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "title" text not null,
  "enforcing" boolean not null,
  "line" text not null,
  "team" text,
  "from" date not null,
  "until" date,
  primary key (subject, version)
);
create index post_of_bureau on post (bureau, subject) where known_to is null;
create index post_about on post ("person");
alter table post enable row level security;
create policy post_read on post for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy post_insert on post for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy post_update on post for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy post_reader on post for select to zs_reader using (true);
grant select, insert, update on post to zs_app;
grant select on post to zs_reader;

create table duty (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "duty" text not null,
  "from" date not null,
  "until" date,
  primary key (subject, version)
);
create index duty_of_bureau on duty (bureau, subject) where known_to is null;
create index duty_about on duty ("person");
alter table duty enable row level security;
create policy duty_read on duty for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy duty_insert on duty for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy duty_update on duty for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy duty_reader on duty for select to zs_reader using (true);
grant select, insert, update on duty to zs_app;
grant select on duty to zs_reader;

create table onboarding (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "from" date not null,
  "until" date not null,
  "place" text,
  "content" text,
  primary key (subject, version)
);
create index onboarding_of_bureau on onboarding (bureau, subject) where known_to is null;
create index onboarding_about on onboarding ("person");
alter table onboarding enable row level security;
create policy onboarding_read on onboarding for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy onboarding_insert on onboarding for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy onboarding_update on onboarding for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy onboarding_reader on onboarding for select to zs_reader using (true);
grant select, insert, update on onboarding to zs_app;
grant select on onboarding to zs_reader;

create table contract (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "number" text not null,
  "from" date not null,
  "until" date,
  "scan" text,
  primary key (subject, version)
);
create index contract_of_bureau on contract (bureau, subject) where known_to is null;
create index contract_about on contract ("person");
alter table contract enable row level security;
create policy contract_read on contract for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy contract_insert on contract for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy contract_update on contract for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy contract_reader on contract for select to zs_reader using (true);
grant select, insert, update on contract to zs_app;
grant select on contract to zs_reader;

create table assessment (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "year" integer not null,
  "grade" text not null,
  "assessed_on" date not null,
  "consequence" text not null,
  "remark" text,
  primary key (subject, version)
);
create index assessment_of_bureau on assessment (bureau, subject) where known_to is null;
create index assessment_about on assessment ("person");
alter table assessment enable row level security;
create policy assessment_read on assessment for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy assessment_insert on assessment for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy assessment_update on assessment for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy assessment_reader on assessment for select to zs_reader using (true);
grant select, insert, update on assessment to zs_app;
grant select on assessment to zs_reader;

create table claim (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "nature" text not null,
  "arisen_on" date not null,
  "summary" text,
  "bearer" integer not null,
  "outcome" text,
  primary key (subject, version)
);
create index claim_of_bureau on claim (bureau, subject) where known_to is null;
create index claim_about on claim ("person");
alter table claim enable row level security;
create policy claim_read on claim for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy claim_insert on claim for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy claim_update on claim for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy claim_reader on claim for select to zs_reader using (true);
grant select, insert, update on claim to zs_app;
grant select on claim to zs_reader;

create table attendance (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "session" uuid not null,
  "from" date not null,
  "until" date not null,
  "half_days" integer not null,
  "score" integer,
  "passed" boolean,
  primary key (subject, version)
);
create index attendance_of_bureau on attendance (bureau, subject) where known_to is null;
create index attendance_about on attendance ("person");
alter table attendance enable row level security;
create policy attendance_read on attendance for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy attendance_insert on attendance for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy attendance_update on attendance for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy attendance_reader on attendance for select to zs_reader using (true);
grant select, insert, update on attendance to zs_app;
grant select on attendance to zs_reader;

create table training_credit (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "person" uuid not null,
  "year" integer not null,
  "half_days" integer not null,
  "examined" boolean not null,
  "passed" boolean not null,
  "from_bureau" integer not null,
  primary key (subject, version)
);
create index training_credit_of_bureau on training_credit (bureau, subject) where known_to is null;
create index training_credit_about on training_credit ("person");
alter table training_credit enable row level security;
create policy training_credit_read on training_credit for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy training_credit_insert on training_credit for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy training_credit_update on training_credit for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy training_credit_reader on training_credit for select to zs_reader using (true);
grant select, insert, update on training_credit to zs_app;
grant select on training_credit to zs_reader;

create table training_session (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "title" text not null,
  "kind" text not null,
  "centralised" boolean not null,
  "serves_post" text,
  "place" text not null,
  "from" date not null,
  "until" date not null,
  "half_days" integer not null,
  "exam" boolean not null,
  "content" text,
  "name_key" text collate "C" not null,
  "grams" text[] not null,
  primary key (subject, version)
);
create index training_session_of_bureau on training_session (bureau, name_key, subject) where known_to is null;
create index training_session_by_name on training_session (name_key, subject) where known_to is null;
create index training_session_grams on training_session using gin (grams);
alter table training_session enable row level security;
create policy training_session_read on training_session for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy training_session_insert on training_session for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy training_session_update on training_session for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy training_session_reader on training_session for select to zs_reader using (true);
grant select, insert, update on training_session to zs_app;
grant select on training_session to zs_reader;

create table declaration (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "standard" text not null,
  "statement" text not null,
  "document" text not null,
  "document_date" date not null,
  "evidence" text,
  "declared_by" uuid not null,
  "verdict" text not null,
  "verdict_by" uuid,
  "verdict_on" date,
  "verdict_reason" text,
  primary key (subject, version)
);
create index declaration_of_bureau on declaration (bureau, subject) where known_to is null;
alter table declaration enable row level security;
create policy declaration_read on declaration for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy declaration_insert on declaration for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy declaration_update on declaration for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy declaration_reader on declaration for select to zs_reader using (true);
grant select, insert, update on declaration to zs_app;
grant select on declaration to zs_reader;

create table account (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "login" text not null,
  "name" text not null,
  "person" uuid,
  "disabled" boolean not null,
  primary key (subject, version)
);
create index account_of_bureau on account (bureau, subject) where known_to is null;
alter table account enable row level security;
create policy account_read on account for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy account_insert on account for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy account_update on account for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy account_reader on account for select to zs_reader using (true);
grant select, insert, update on account to zs_app;
grant select on account to zs_reader;

create table role_grant (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "account" uuid not null,
  "role" text not null,
  "from" date not null,
  "until" date,
  primary key (subject, version)
);
create index role_grant_of_bureau on role_grant (bureau, subject) where known_to is null;
alter table role_grant enable row level security;
create policy role_grant_read on role_grant for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy role_grant_insert on role_grant for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy role_grant_update on role_grant for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy role_grant_reader on role_grant for select to zs_reader using (true);
grant select, insert, update on role_grant to zs_app;
grant select on role_grant to zs_reader;

create table delegation (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "principal" uuid not null,
  "deputy" uuid not null,
  "from" date not null,
  "until" date not null,
  "reason" text not null,
  primary key (subject, version)
);
create index delegation_of_bureau on delegation (bureau, subject) where known_to is null;
alter table delegation enable row level security;
create policy delegation_read on delegation for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy delegation_insert on delegation for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy delegation_update on delegation for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy delegation_reader on delegation for select to zs_reader using (true);
grant select, insert, update on delegation to zs_app;
grant select on delegation to zs_reader;

-- Invariants over many subjects. Each is translated into a refusal by the store of its word.
-- The last stretch of a timeline (valid_to is null) says what a subject's numbers and days are.

-- Guideline art. 26: one liaison per bureau at any time.
alter table duty add constraint duty_one_liaison exclude using gist (
  int4range(bureau, bureau, '[]') with &&, daterange("from", "until", '[]') with &&
) where (duty = 'liaison' and known_to is null and valid_to is null);

create unique index certificate_number_once on certificate (number) where known_to is null and valid_to is null;
create unique index account_login_once on account (lower(login)) where known_to is null and valid_to is null;
create unique index bureau_number_once on bureau (number) where known_to is null and valid_to is null;
create unique index person_number_once on person (person_number) where known_to is null and valid_to is null;
create unique index declaration_open_once on declaration (bureau, standard) where verdict = 'open' and known_to is null and valid_to is null;
create unique index attendance_once on attendance (session, person) where known_to is null and valid_to is null;
create index person_of_team on person (bureau, category) where known_to is null;
create index attendance_of_session on attendance (session) where known_to is null;
create index attendance_of_year on attendance (bureau, "from") where known_to is null;
create index bureau_parent on bureau (parent) where known_to is null;

-- The registry of bureaus is public: names and places, for everybody who is signed in.
create policy bureau_public on bureau for select to zs_app using ((select nullif(current_setting('zs.user', true), '')) is not null);
