import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { useSay } from '../shell/locale.ts';
import { AssignPostsForm } from './assign-posts-form.tsx';
import type { usePickedPeople } from './use-picked-people.ts';

type Picked = ReturnType<typeof usePickedPeople>;

/** What can be done with the people who are picked; above the list, once somebody is. */
export function AssignPosts({ people, leaveOut, clear }: Pick<Picked, 'people' | 'leaveOut' | 'clear'>) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<string>();
  return (
    <>
      <span role="status">{people.length > 0 ? say(PEOPLE_TEXT.picked, { count: people.length }) : done}</span>
      {people.length > 0 && (
        <>
          <Button type="primary" onClick={() => setOpen(true)}>
            {say(PEOPLE_TEXT.assignPosts)}
          </Button>
          <Button onClick={clear}>{say(PEOPLE_TEXT.pickedNone)}</Button>
        </>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={say(PEOPLE_TEXT.assignPosts)}
        size={720}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <AssignPostsForm
          people={people}
          leaveOut={leaveOut}
          done={(post, count) => {
            setOpen(false);
            setDone(say(PEOPLE_TEXT.assignPostsDone, { count, post }));
            clear();
          }}
        />
      </Drawer>
    </>
  );
}
