import { Link } from '@tanstack/react-router';
import { Due } from './due.tsx';
import { GuidelineChip } from './clause.tsx';
import { type Colour, Light } from './light.tsx';

export interface WorklistRowProps {
  readonly light: Colour;
  /** What is to be done, verb first. */
  readonly what: string;
  readonly subject: string;
  readonly who: string;
  readonly due: string | null;
  readonly today: string;
  readonly article: string;
  /** Address that Enter opens. */
  readonly link: string;
}

/** Light · what · subject · who · due · article. One link: the list keeps its place on return. */
export function WorklistRow({ light, what, subject, who, due, today, article, link }: WorklistRowProps) {
  return (
    <li className="zs-work">
      <Link to={link as never}>
        <Light colour={light} />
        <span className="zs-work-what">{what}</span>
        <span className="zs-work-subject">{subject}</span>
        <span className="zs-work-who">{who}</span>
        <span className="zs-work-due">{due === null ? '' : <Due due={due} today={today} />}</span>
        <GuidelineChip article={article} />
      </Link>
    </li>
  );
}
