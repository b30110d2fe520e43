import type { Clock } from '../../tcp/clock.ts';
import type { ServerConfig } from '../config.ts';
import type { HttpServerLifecycleEventReceiver } from '../handler.ts';
import { ConnectionTimes } from './connection-times.ts';
import { Dispatch } from './dispatch.ts';
import { Exchanges } from './exchanges.ts';
import { GivingUp } from './giving-up.ts';
import { Intake } from './intake.ts';
import { LastCall } from './last-call.ts';
import { Outlet } from './outlet.ts';
import { Owner } from './owner.ts';
import type { Conduct } from './conduct.ts';
import { RequestLog } from './request-log.ts';

/** The parts of one HTTP connection, put together. What each is for stands in its file. */
export class Parts {
  readonly exchanges = new Exchanges();
  readonly owner: Owner;
  readonly intake: Intake;
  readonly outlet: Outlet;
  readonly log: RequestLog;
  readonly lastCall: LastCall;
  readonly givingUp: GivingUp;
  readonly times: ConnectionTimes;
  readonly dispatch: Dispatch;

  constructor(
    conduct: Conduct,
    actor: HttpServerLifecycleEventReceiver,
    config: ServerConfig,
    clock: Clock,
  ) {
    this.owner = new Owner(actor, (exchange, error) => this.givingUp.rejected(error, exchange));
    this.intake = new Intake(config, this.exchanges, clock.now());
    this.outlet = new Outlet(conduct, config);
    this.log = new RequestLog(conduct.connection, this.exchanges);
    this.lastCall = new LastCall(clock, config.pipelinedMax, () => conduct.lastCallIsOver());
    this.givingUp = new GivingUp(conduct, this);
    this.times = new ConnectionTimes(clock, config, this, conduct);
    this.dispatch = new Dispatch(conduct, this);
  }
}
