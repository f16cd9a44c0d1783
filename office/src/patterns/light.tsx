import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Light as Colour } from '@zhunsheng/contract/worklist';
import Tooltip from 'antd/es/tooltip';
import { useSay } from '../shell/locale.ts';

export type { Colour };

const WORDS = { green: OFFICE_TEXT.lightGreen, yellow: OFFICE_TEXT.lightYellow, red: OFFICE_TEXT.lightRed, grey: OFFICE_TEXT.lightGrey };

interface LightProps {
  readonly colour: Colour;
  /** What the light says of this one thing; its general word where nothing more is known. */
  readonly word?: string;
  /** The rule behind it. */
  readonly rule?: string;
}

/** Shape, word and colour together: never colour alone. The rule opens on hover and on focus. */
export function Light({ colour, word, rule }: LightProps) {
  const say = useSay();
  const content = (
    <>
      <Shape colour={colour} />
      {word ?? say(WORDS[colour])}
    </>
  );
  if (rule === undefined) return <span className={`zs-light zs-${colour}`}>{content}</span>;
  return (
    <Tooltip title={rule}>
      <span className={`zs-light zs-${colour} zs-has-rule`}>
        {content}
        <span className="zs-unseen">（{rule}）</span>
      </span>
    </Tooltip>
  );
}

/** ● ▲ ■ ○, drawn so that every font shows them alike. */
export function Shape({ colour }: { readonly colour: Colour }) {
  return (
    <svg className="zs-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {colour === 'green' && <circle cx="6" cy="6" r="5" />}
      {colour === 'yellow' && <path d="M6 0.8 11.6 11H0.4z" />}
      {colour === 'red' && <rect x="1" y="1" width="10" height="10" />}
      {colour === 'grey' && <circle cx="6" cy="6" r="4.2" fill="none" strokeWidth="1.6" stroke="currentColor" />}
    </svg>
  );
}
