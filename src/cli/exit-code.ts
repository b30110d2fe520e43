/**
 * What the command ends with.
 *
 * 0: nothing to complain of. 1: the target missed a MUST, or the suite failed at its own work. 2:
 * the command could not be carried out as it was given. 3: the target died on the way. 130:
 * interrupted.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130;
