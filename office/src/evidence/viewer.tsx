import { evidenceKind, filePath, inlinePath } from '@zhunsheng/contract/evidence-file';
import { EVIDENCE_FILE_TEXT as TEXT } from '@zhunsheng/contract/evidence-file-text';
import Button from 'antd/es/button';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../shell/locale.ts';
import './evidence.css';

export interface ViewedFile {
  readonly digest: string;
  readonly mediaType: string;
  readonly title: string;
}

interface ViewerProps {
  readonly files: readonly ViewedFile[];
  /** Which of them is shown. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/** Files one at a time over the page: arrows turn, Escape closes and gives the focus back. */
export function Viewer({ files, at, onMove, onClose }: ViewerProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const file = files[at];
  // Closed while it still stands in the page: only then does the focus go back to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  const move = (by: number) => {
    if (files[at + by] !== undefined) onMove(at + by);
  };

  function onKey(event: KeyboardEvent): void {
    // Within a player the arrows seek.
    if (event.target instanceof HTMLMediaElement) return;
    if (event.key === 'ArrowLeft') move(-1);
    else if (event.key === 'ArrowRight') move(1);
    else return;
    event.preventDefault();
  }

  if (file === undefined) return null;
  return (
    <dialog
      ref={dialog}
      className="zs-viewer"
      aria-label={file.title}
      onKeyDown={onKey}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{file.title}</h2>
        <span className="zs-hint" role="status">
          {say(TEXT.position, { at: at + 1, count: files.length })}
        </span>
        <span className="zs-hint">{say(TEXT.viewerKeys)}</span>
        <span className="zs-buttons">
          {files.length > 1 && (
            <>
              <Button size="small" disabled={at === 0} onClick={() => move(-1)}>
                {say(TEXT.previous)}
              </Button>
              <Button size="small" disabled={at === files.length - 1} onClick={() => move(1)}>
                {say(TEXT.next)}
              </Button>
            </>
          )}
          <a href={filePath(file.digest)} download>
            {say(TEXT.original)}
          </a>
          <Button size="small" onClick={onClose}>
            {say(TEXT.close)}
          </Button>
        </span>
      </header>
      <Content key={file.digest} file={file} />
    </dialog>
  );
}

function Content({ file: { digest, mediaType, title } }: { readonly file: ViewedFile }) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const source = { src: inlinePath(digest), onError: () => setFailed(true) };
  const kind = evidenceKind(mediaType);
  if (failed) return <p className="zs-viewer-note">{say(kind === 'picture' ? TEXT.noPictureWhy : TEXT.noPlayer)}</p>;
  switch (kind) {
    case 'picture':
      return <img {...source} alt={title} />;
    case 'audio':
      return <audio {...source} controls preload="metadata" aria-label={title} />;
    case 'video':
      return <video {...source} controls preload="metadata" aria-label={title} />;
    case 'pdf':
      return (
        <p className="zs-viewer-note">
          <a href={inlinePath(digest)} target="_blank" rel="noopener noreferrer">
            {say(TEXT.newTab)}
          </a>
        </p>
      );
    case 'document':
      return <p className="zs-viewer-note">{say(TEXT.documentWhy)}</p>;
  }
}
