import { PUBLICITY_TEXT } from '@zhunsheng/contract/publicity-text';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../patterns/loading.tsx';
import { useAddress } from '../shell/address.ts';
import { useSay } from '../shell/locale.ts';
import { LookUpForm } from './look-up-form.tsx';
import { PublicFailure } from './public-failure.tsx';
import { PublicFrame } from './public-frame.tsx';
import { certificateQuery } from './public-queries.ts';

export function CertificatePage() {
  const say = useSay();
  const [address, write] = useAddress();
  const number = typeof address['number'] === 'string' ? address['number'] : '';
  return (
    <PublicFrame title={say(PUBLICITY_TEXT.certificates)}>
      <LookUpForm
        key={number}
        label={say(PUBLICITY_TEXT.certificateNumber)}
        hint={say(PUBLICITY_TEXT.certificateHint)}
        number={number}
        find={(typed) => write({ number: typed === '' ? undefined : typed }, 'push')}
      />
      {number !== '' && <Answer number={number} />}
    </PublicFrame>
  );
}

function Answer({ number }: { readonly number: string }) {
  const say = useSay();
  const { data, error } = useQuery(certificateQuery(number));
  if (error !== null) return <PublicFailure error={error} />;
  if (data === undefined) return <Loading />;
  const facts = { bureau: data.bureauName, surname: data.surname };
  return (
    <section role="status">
      <h2>{number}</h2>
      {!data.found && <p>{say(PUBLICITY_TEXT.certificateUnknown)}</p>}
      {data.found && (
        <>
          <p className={data.valid ? 'zs-public-right' : 'zs-public-wrong'}>
            {say(data.valid ? PUBLICITY_TEXT.certificateGood : PUBLICITY_TEXT.certificateBad)}
          </p>
          <p>{say(data.valid ? PUBLICITY_TEXT.certificateGoodHow : PUBLICITY_TEXT.certificateBadHow, facts)}</p>
        </>
      )}
    </section>
  );
}
