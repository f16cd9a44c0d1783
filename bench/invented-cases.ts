import type { Pool } from 'pg';

/** Rows of cases as the list reads them, spread over all bureaus, stages and three years; no acts behind them. */
export async function fillCases(superuser: Pool, cases: number): Promise<void> {
  await superuser.query(
    `insert into penalty_case
     select gen_random_uuid(), b.number, 'bureau', null, s.status, case when n % 5 = 0 then 'simple' else 'ordinary' end,
            '兰执立字〔2026〕第' || n || '号', '李某擅自占用城市道路案' || n, 'M' || (14 + n % 60), '擅自占用城市道路', '李' || n, 'citizen', '张掖路', b.number,
            'patrol', '{}', current_date - n % 1000, current_date - n % 1000, null, null, null, null, null, null, null, null, 500, 0, null, null, null, null, null,
            false, null, null, null, false, false, false, false, false, true, true, true, null, 1, 0, false, '{}', '{}', '{}', null, '{}',
            case when n % 4 = 0 then 'T07' end, case when n % 4 = 0 then current_date + n % 90 - 10 end, case when n % 4 = 0 then current_date + n % 90 - 8 end,
            '[]', '[]', null, now(), array['李' || n % 1000, '李']
       from generate_series(1, ${cases}) n
       join lateral (select number from bureau where known_to is null order by number offset n % 101 limit 1) b on true
       join lateral (select (array['clue', 'investigating', 'notified', 'served', 'archived'])[1 + n % 5] as status) s on true`,
  );
  await superuser.query('vacuum analyze penalty_case');
}
