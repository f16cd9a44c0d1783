import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { Light } from '../patterns/light.tsx';
import { useAsOf } from '../shell/as-of.ts';
import { useSay } from '../shell/locale.ts';
import { CertificateLight } from './certificate-light.tsx';
import type { PersonData } from './person-data.ts';

/** Right of the name: his posts and his certificate, or that he left. */
export function Standing({ data, withdrawn }: { readonly data: PersonData; readonly withdrawn: boolean }) {
  const say = useSay();
  const { day } = useAsOf();
  const { line } = data;
  if (withdrawn) return <Light colour="grey" word={say(PEOPLE_TEXT.withdrawn)} />;
  if (line === undefined) return null;
  const left = line.leftOn !== null && line.leftOn < day;
  return (
    <>
      <span>{line.posts.join('、')}</span>
      {left ? (
        <Light colour="grey" word={say(PEOPLE_TEXT.cannotLeft, { leftOn: line.leftOn })} />
      ) : (
        line.category === 'officer' && <CertificateLight line={line} day={day} />
      )}
    </>
  );
}
