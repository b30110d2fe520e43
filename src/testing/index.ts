export { ManualClock } from './manual-clock.ts';
export { ScriptedWire, type WireCall } from './scripted-wire.ts';
export { turn } from './turn.ts';
