/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { PostResult, Preview } from '../../src/app/useCases';
import { posted, preview, type Changed } from './samples';
import { heading, open, showPane } from './showPane';

afterEach(cleanup);

/** The key goes to where the focus is. */
const pressKey = (keys: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', ctrlKey: true, ...keys });
    await new Promise((done) => setTimeout(done));
  });
const show = (changed: Changed = {}) => showPane(changed, { at: { view: 'preview' } });

test('Ctrl+Enter presses the main button of the view that is shown, and no other', async () => {
  const post = jest.fn(async (_: Preview): Promise<PostResult> => posted);
  show({ post });
  await heading('Preview');
  expect(screen.getByRole('button', { name: /^Post 2 payments/ }).getAttribute('aria-keyshortcuts')).toBe(
    'Control+Enter',
  );
  await open('Results');
  await heading('Runs');
  await pressKey(); // the runs have no main button, and that of the preview is out of sight
  expect(post).not.toHaveBeenCalled();
  await open('Preview and post');
  await heading('Preview');
  await pressKey();
  expect(post.mock.calls.map(([posted]) => posted)).toEqual([preview]);
  expect(await heading('Posted')).toBeTruthy();
});

test('a key that is held, or pressed with others, posts nothing', async () => {
  const post = jest.fn(async (): Promise<PostResult> => posted);
  show({ post });
  await heading('Preview');
  await pressKey({ repeat: true });
  await pressKey({ altKey: true });
  await pressKey({ ctrlKey: false });
  expect(post).not.toHaveBeenCalled();
});

test('with nothing to post there is nothing to press', async () => {
  const post = jest.fn(async (): Promise<PostResult> => posted);
  show({ post, preview: async () => ({ ...preview, vouchers: [], isEmpty: true }) });
  await heading('Nothing to post');
  await pressKey();
  expect(post).not.toHaveBeenCalled();
});

test('the tooltip of the button says so', async () => {
  showPane();
  const button = await screen.findByText('Preview settlement', { selector: 'button' });
  expect(button.title).toBe('Keys: Ctrl+Enter');
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
});
