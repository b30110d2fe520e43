import type { Standing } from './requirement.ts';

// What is said of many rows alike.

export const FOR_CLIENTS: Standing = { kind: 'client', reason: 'It binds clients only.' };

export const FOR_INTERMEDIARIES: Standing = {
  kind: 'intermediary',
  reason: 'It binds intermediaries only.',
};

export const FOR_CACHES: Standing = { kind: 'intermediary', reason: 'It binds caches only.' };

export const FOR_AUTHORS: Standing = {
  kind: 'author',
  reason: 'It binds those who write specifications or register names.',
};

export const DESCRIBES_CONTENT: Standing = {
  kind: 'application',
  reason: 'The application describes the content that it sends, and reads what describes others.',
};

export const GIVES_MEANING: Standing = {
  kind: 'application',
  reason: 'The application gives methods, fields and status codes their meaning.',
};

export const EVALUATES_PRECONDITIONS: Standing = {
  kind: 'application',
  reason: 'The application evaluates preconditions: it knows the state of its resources.',
};

export const SERVES_RANGES: Standing = {
  kind: 'application',
  reason: 'The application serves ranges, or does not.',
};
