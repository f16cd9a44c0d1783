import { evidenceKind, thumbnailPath } from '@zhunsheng/contract/evidence-file';
import { EVIDENCE_FILE_TEXT as TEXT, EVIDENCE_KIND_TEXT } from '@zhunsheng/contract/evidence-file-text';
import { useState } from 'react';
import { useSay } from '../shell/locale.ts';
import './evidence.css';

interface ThumbnailProps {
  readonly file: { readonly digest: string; readonly mediaType: string };
  readonly title: string;
  readonly onOpen: () => void;
}

/** A picture in small, or what kind of file it is. Opens it. */
export function Thumbnail({ file: { digest, mediaType }, title, onOpen }: ThumbnailProps) {
  const say = useSay();
  const [broken, setBroken] = useState(false);
  const kind = evidenceKind(mediaType);
  const shown = kind === 'picture' && !broken;
  return (
    <button type="button" className="zs-thumbnail" onClick={onOpen} title={title}>
      {shown ? (
        <img src={thumbnailPath(digest)} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <span>{say(kind === 'picture' ? TEXT.noPicture : EVIDENCE_KIND_TEXT[kind])}</span>
      )}
      <span className="zs-unseen">{say(TEXT.open, { title })}</span>
    </button>
  );
}
