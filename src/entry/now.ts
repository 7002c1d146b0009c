export const now = (): string => new Date().toISOString(); // eslint-disable-line no-restricted-globals -- the add-in's one clock
