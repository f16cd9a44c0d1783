import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { addMonths } from '@zhunsheng/domain/legal-time/plain-date';
import type { Actor } from '../acts/actor.ts';
import type { DeclarationCommands } from '../attestation/declaration-commands.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { isFaulty } from './faults.ts';
import { plainPdf } from './plain-pdf.ts';
import { actorOf, entryId } from './scribe.ts';
import { getSignIn } from './sign-ins.ts';
import type { Step } from './steps.ts';

const DECLARED = [
  { standard: '4.S6', document: '“三定”规定', statement: '本局为本级城市管理工作主管部门。' },
  { standard: '6.S12', document: '岗位设置方案', statement: '岗位按职责设置，一线执法力量满足需要。' },
] as const;

/** What a bureau declares and its superior confirms, sends back or has not looked at yet (faults.ts). */
export function declarationSteps(bureau: number, clerk: Actor, days: DemonstrationDays, commands: DeclarationCommands): Step[] {
  const superior = actorOf(getSignIn(REGISTRY_BUREAUS.find(({ number }) => number === bureau)?.parent ?? 1, 'supervisor'));
  return DECLARED.filter(({ standard }) => !(standard === '6.S12' && isFaulty(bureau, standard))).flatMap(
    ({ standard, document, statement }) => {
      const subject = entryId(`declaration:${bureau}:${standard}`);
      const faulty = standard === '4.S6' && isFaulty(bureau, standard);
      const waits = faulty && bureau === 1008;
      const declare: Step['write'] = async (scribe) => {
        const evidence = await scribe.keep({ bytes: plainPdf(`${standard} ${bureau}`), mediaType: 'application/pdf' });
        const input = { subject, standard, statement, document, documentDate: addMonths(days.first, -18), evidence };
        await scribe.give(commands.declare, `declare:${subject}`, input);
      };
      const decide: Step['write'] = (scribe) =>
        faulty
          ? scribe.give(commands.sendBack, `send-back:${subject}`, { subject, reason: '请补充编制部门的批复文件。' })
          : scribe.give(commands.confirm, `confirm:${subject}`, { subject });
      const declared: Step = { day: waits ? days.before(12) : days.after(20), bureau, by: clerk, write: declare };
      return waits ? [declared] : [declared, { day: days.after(32), bureau, by: superior, write: decide }];
    },
  );
}
