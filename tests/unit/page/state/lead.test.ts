// One tab leads an attempt, the others read; who leads can be changed, and a tab that ends makes room.

import { describe, expect, test } from 'vitest';
import { Lead, type Role } from '../../../../src/page/state/lead';

/** The browser's locks as far as they are used: one holder, a queue, stealing. */
function fakeLocks() {
  let holder: { readonly lost: (error: Error) => void } | undefined;
  const queue: (() => void)[] = [];
  const next = (): void => {
    if (!holder) queue.shift()?.();
  };
  const request = (_name: string, how: LockOptions, work: (lock: Lock | null) => unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const run = (): void => {
        const own = { lost: reject };
        holder = own;
        void Promise.resolve(work({} as Lock)).then((value) => {
          if (holder === own) holder = undefined;
          resolve(value);
          next();
        });
      };
      queueMicrotask(() => {
        if (how.steal) {
          holder?.lost(new DOMException('stolen', 'AbortError'));
          run();
        } else if (!holder) run();
        else if (how.ifAvailable) resolve(work(null));
        else {
          queue.push(run);
          how.signal?.addEventListener('abort', () => {
            if (queue.includes(run)) queue.splice(queue.indexOf(run), 1);
            reject(new Error('left'));
          });
        }
      });
    });
  return { request: request as LockManager['request'] };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

function tab(locks: Pick<LockManager, 'request'> | undefined) {
  const roles: Role[] = [];
  let freed = 0;
  const lead = new Lead('a', locks, {
    onrole: (role) => roles.push(role),
    onfree: () => freed++,
  });
  return { lead, roles, freed: () => freed };
}

describe('of two tabs', () => {
  test('the first leads, the second follows, and leads when the first is gone', async () => {
    const locks = fakeLocks();
    const one = tab(locks);
    await settled();
    const two = tab(locks);
    await settled();
    expect([one.lead.role, two.lead.role]).toEqual(['leads', 'follows']);
    one.lead.leave();
    await settled();
    expect(two.lead.role).toBe('leads');
    expect(two.freed()).toBe(1);
  });

  test('the second may take over; the first follows, and may take it back', async () => {
    const locks = fakeLocks();
    const one = tab(locks);
    await settled();
    const two = tab(locks);
    await settled();
    two.lead.take();
    await settled();
    expect([one.lead.role, two.lead.role]).toEqual(['follows', 'leads']);
    one.lead.take();
    await settled();
    expect([one.lead.role, two.lead.role]).toEqual(['leads', 'follows']);
    expect(one.roles).toEqual(['leads', 'follows', 'leads']);
  });

  test('one that left neither leads nor is told of it', async () => {
    const locks = fakeLocks();
    const one = tab(locks);
    await settled();
    const two = tab(locks);
    await settled();
    two.lead.leave();
    one.lead.leave();
    await settled();
    expect(two.freed()).toBe(0);
    const three = tab(locks);
    await settled();
    expect(three.lead.role).toBe('leads');
  });

  test('one leads where the browser refuses its locks, and does not ask for ever', async () => {
    let asked = 0;
    const refusing = {
      request: () => Promise.reject(new DOMException(`no ${asked++}`, 'SecurityError')),
    };
    const { lead } = tab(refusing as unknown as Pick<LockManager, 'request'>);
    await settled();
    expect([lead.role, asked]).toEqual(['leads', 1]);
  });

  test('both lead where the browser has no locks: the store then refuses the second', () => {
    expect([tab(undefined).lead.role, tab(undefined).lead.role]).toEqual(['leads', 'leads']);
  });
});
