/** @jest-environment jsdom */
import { act, cleanup, render, screen } from '@testing-library/react';
import { useOfficeScheme } from '../../src/entry/useOfficeScheme';

afterEach(cleanup);

type Theme = ReturnType<Parameters<typeof useOfficeScheme>[0]>;
function Shown({ themeNow }: { readonly themeNow: () => Theme }) {
  return <p>{useOfficeScheme(themeNow) ?? 'not said'}</p>;
}
const shown = () => screen.getByText(/./).textContent;

test.each<[Theme, string]>([
  [undefined, 'not said'],
  [{}, 'not said'],
  [{ isDarkTheme: true }, 'dark'],
  [{ isDarkTheme: false, bodyBackgroundColor: '#262626' }, 'light'], // what Office says itself goes first
  [{ bodyBackgroundColor: '#262626' }, 'dark'],
  [{ bodyBackgroundColor: '#FFFFFF' }, 'light'],
])('the theme %p is %s', (theme, scheme) => {
  render(<Shown themeNow={() => theme} />);
  expect(shown()).toBe(scheme);
});

test('a theme that was changed in Office counts when the user comes back to the pane', () => {
  let theme: Theme = { isDarkTheme: false };
  render(<Shown themeNow={() => theme} />);
  theme = { isDarkTheme: true };
  expect(shown()).toBe('light');
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(shown()).toBe('dark');
  theme = { isDarkTheme: false };
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(shown()).toBe('light');
});
