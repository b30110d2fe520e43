export { ManualClock } from './manual-clock.ts';
export { Random } from './random.ts';
export { ScriptedWire, type WireCall } from './scripted-wire.ts';
export { failEach, simulate } from './simulate.ts';
export { SimulatedClock } from './simulated-clock.ts';
export type { NetworkConditions } from './simulated-conditions.ts';
export { SimulatedNetwork } from './simulated-network.ts';
export { SimulatedTls, type SimulatedTlsOptions } from './simulated-tls.ts';
export { turn } from './turn.ts';
