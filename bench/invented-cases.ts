import type { Pool } from 'pg';

/** Rows of cases as the list and the standing read them, spread over all bureaus, stages and a thousand days; those served or archived are decided. */
export async function fillCases(superuser: Pool, cases: number): Promise<void> {
  await superuser.query(
    `insert into penalty_case (subject, bureau, audience, status, "procedure", number, title, matter, matter_title, party_name, party_kind, place, place_bureau,
            source, officers, opened_on, filed_on, fine_yuan, paid_yuan, social_impact, review_due, reviewed, review_requested, deliberation_due,
            recording_due, recorded, educated, correction_ordered, steps_met, steps_late, step_days, annulled, defects, pending, pending_by, sent_back,
            next_limit, next_warn_on, next_due, limits, minutes, moved_at, grams, outcome, decided_on, decision_number, decided_in_time, in_benchmark,
            review_score)
     select gen_random_uuid(), b.number, 'bureau', s.status, case when n % 5 = 0 then 'simple' else 'ordinary' end,
            '兰执立字〔2026〕第' || n || '号', '李某擅自占用城市道路案' || n, 'M' || (14 + n % 60), '擅自占用城市道路', '李' || n, 'citizen', '张掖路', b.number,
            'patrol', '{}', current_date - n % 1000, current_date - n % 1000, 100 + 50 * (n % 9), 0, false, false, false, false, false,
            false, true, true, true, 1, 0, '{}', false, '{}', '{}', '{}', '{}',
            case when n % 4 = 0 then 'T07' end, case when n % 4 = 0 then current_date + n % 90 - 10 end, case when n % 4 = 0 then current_date + n % 90 - 8 end,
            '[]', '[]', now(), array['李' || n % 1000, '李'],
            case when s.decided then 'penalise' end, case when s.decided then current_date - n % 1000 end,
            case when s.decided then '兰执罚字〔2026〕第' || n || '号' end, case when s.decided then n % 7 > 0 end, case when s.decided then true end,
            case when s.decided then 60 + n % 40 end
       from generate_series(1, ${cases}) n
       join (select number, row_number() over (order by number) - 1 as place from bureau where known_to is null) b on b.place = n % 101
       join lateral (select (array['clue', 'investigating', 'notified', 'served', 'archived'])[1 + n % 5] as status, n % 5 > 2 as decided) s on true`,
  );
  await superuser.query('vacuum analyze penalty_case');
  // Otherwise the database writes these rows out while the lists are measured.
  await superuser.query('checkpoint');
}
