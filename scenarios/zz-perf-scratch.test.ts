import { startTestServer } from '@zhunsheng/server/testing/test-server';
import { test } from 'vitest';
test('x', async () => {
const server = await startTestServer();
const p = await server.signInAs(1, 'supervisor');
const time = async (label: string) => { const ts=[]; for (let i=0;i<7;i++){ const t=performance.now(); const r=await p.get('/api/standing'); ts.push(Math.round(performance.now()-t)); if(r.status!==200) console.log('TIME', r.status, JSON.stringify(r.body).slice(0,300)); } console.log('TIME', label, ts.join(' ')); };
await time('empty');
await server.superuser(`insert into penalty_case (subject,bureau,audience,status,"procedure",matter,party_kind,place_bureau,officers,opened_on,filed_on,decided_on,decided_in_time,step_days,outcome,tier,fine_yuan,in_benchmark,paid_yuan,social_impact,review_due,reviewed,review_requested,deliberation_due,recording_due,recorded,educated,correction_ordered,steps_met,steps_late,annulled,defects,review_score,pending,pending_by,sent_back,limits,minutes,moved_at,grams)
 select gen_random_uuid(), 1001 + (i % 86), 'bureau','served','ordinary','M'||(10+i%20),'citizen',1001,'{}','2026-03-01','2026-03-02', date '2026-01-01' + (i % 300), true,array[null,'18','3'],'penalise','light',(i*37)%5000+100,true,0,i%10=0,false,false,false,false,false,true,true,true,5,0,false,'{recheck-missing,tier-missing}',90,'{}','{}','{}',
 (select jsonb_agg(jsonb_build_object('limit', l, 'from','2026-03-02','rawDue','2026-06-02','legalDue','2026-06-02','metOn','2026-03-20')) from unnest(array['T01','T04','T07','T08','T10','T20','T22','T23']) l),'[]',now(),'{}'
 from generate_series(1,50000) i`);
await server.superuser('analyze penalty_case');
await time('50k cases');
await server.superuser(`insert into own_limit (subject,version,bureau,audience,known_from,step,days,"from") select gen_random_uuid(),1,b,'bureau',now(),s,case s when 'T07' then 30 else 3 end,'2026-01-01' from generate_series(1001,1086) b, unnest(array['T07','T08']) s`);
await server.superuser('analyze own_limit');
await time('50k cases, own limits');
await server.superuser(`update penalty_case set decided_on = decided_on - 366 where fine_yuan % 5 <> 0`);
await server.superuser('vacuum analyze penalty_case');
await time('10k of 50k this year');
await server.close();
}, 300000);
