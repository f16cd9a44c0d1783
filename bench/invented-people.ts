import { nameKey } from '@zhunsheng/server/ledger/name-key';
import type { Pool } from 'pg';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈'];
const GIVEN = [...'伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国文志海波鹏飞雪梅琳玲丹宇浩轩晨欣怡佳慧颖凯旭东'];

const values = (chars: readonly string[]): string =>
  chars.map((char, index) => `(${index}, '${char}', '${nameKey(char)}', '${nameKey(char).slice(0, 1)}')`).join(', ');

/**
 * Fills the table of people as the program itself would: names of three characters, order key in pinyin, grams of name,
 * initials and number. Indexes are made afterwards, which is how anybody loads a million rows.
 */
export async function fillPeople(superuser: Pool, count: number): Promise<void> {
  const { rows: indexes } = await superuser.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where tablename = 'person' and indexname <> 'person_pkey'`,
  );
  for (const { indexname } of indexes) await superuser.query(`drop index ${indexname}`);
  await superuser.query(
    `create function pg_temp.grams(variadic texts text[]) returns text[] language sql immutable as $$
       select array_agg(distinct gram order by gram) from (
         select substr(t, i, n) as gram from unnest(texts) t, generate_series(1, length(t)) i, generate_series(1, 2) n where i + n - 1 <= length(t)) g $$;
     insert into person (subject, version, bureau, audience, valid_from, known_from, person_number, name, sex, category, team, position, joined_on, name_key, grams)
     with surname (i, char, pinyin, initial) as (values ${values(SURNAMES)}), given (i, char, pinyin, initial) as (values ${values(GIVEN)}),
       bureaus as (select array_agg(number order by number) as numbers from bureau where known_to is null),
       numbered as (select n, 'P' || lpad((1000000 + n)::text, 7, '0') as number, hashint8(n) & 2147483647 as chance from generate_series(1, ${count}) n)
     select gen_random_uuid(), 1, b.numbers[1 + n % cardinality(b.numbers)], 'bureau', null, now() - interval '30 days', number,
            s.char || g.char || h.char, case when chance % 3 = 0 then '女' else '男' end, case when chance % 5 < 3 then 'officer' else 'auxiliary' end,
            '第' || chance % 9 || '中队', '队员', date '2010-01-01' + chance % 5000,
            s.pinyin || ' ' || g.pinyin || ' ' || h.pinyin, pg_temp.grams(s.char || g.char || h.char, s.initial || g.initial || h.initial, lower(number))
       from numbered, bureaus b, surname s, given g, given h
      where s.i = chance % ${SURNAMES.length} and g.i = chance / 64 % ${GIVEN.length} and h.i = chance / 4096 % ${GIVEN.length}`,
  );
  for (const { indexdef } of indexes) await superuser.query(indexdef);
  await superuser.query('vacuum analyze person');
}
