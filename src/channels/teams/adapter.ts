// Deep paths, here and in dialogs/: the packages' roots load twice as much, 0.35 s and 50 MB that nothing here uses.
import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import {
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder-core';
import { AuthenticationError } from 'botframework-connector';
import type { OnActivity } from '../../bot/turn.js';
import type { TeamsCredentials } from '../../config.js';
import { HttpError } from '../http-error.js';
import { within } from '../../within.js';
import { keepCitations } from './keep-citations.js';

/** botbuilder's cloud adapter, without its own HTTP part: that one prints errors, and errors can hold words. */
class TeamsAdapter extends CloudAdapter {
  readonly #longestSend: number;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, longestSend: number) {
    super(authentication);
    this.#longestSend = longestSend;
  }

  /** A channel that takes a message and never answers must not hold up its conversation for ever. */
  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return within('The channel', this.#longestSend, super.sendActivities(context, activities));
  }

  /**
   * Checks the caller's token and runs a turn.
   * @returns the body and status that the channel waits for, or undefined for a plain 200
   */
  receive(token: string, activity: Activity, onActivity: OnActivity): Promise<InvokeResponse | undefined> {
    return this.processActivity(token, activity, onActivity);
  }
}

/**
 * Takes one activity of an Azure channel. Rejects with an {@link HttpError}: 401 when the caller has no right to send
 * it, 503 when that cannot be found out, as while Microsoft's keys cannot be fetched.
 */
export type ReceiveActivity = (token: string, activity: Activity) => Promise<InvokeResponse | undefined>;

/** What the way in is made of. */
export interface ReceiverOptions {
  readonly credentials: TeamsCredentials | null;
  readonly onActivity: OnActivity;
  /** In milliseconds. */
  readonly longestSend: number;
}

/** Makes the way in for Teams and every other Azure channel; without credentials nobody's token is checked. */
export function createReceiver({ credentials, onActivity, longestSend }: ReceiverOptions): ReceiveActivity {
  keepCitations();
  const authentication = new ConfigurationBotFrameworkAuthentication(
    credentials ? toOptions(credentials) : {},
  );
  const adapter = new TeamsAdapter(authentication, longestSend);
  return async (token, activity) => {
    try {
      return await adapter.receive(token, activity, onActivity);
    } catch (error) {
      if (error instanceof AuthenticationError) {
        throw new HttpError(
          401,
          'token-wrong',
          'The Authorization header holds no valid token for this bot.',
        );
      }
      const message =
        'The token in the Authorization header cannot be checked just now. Try again in a minute.';
      throw new HttpError(503, 'token-unchecked', message, { cause: error });
    }
  };
}

function toOptions(credentials: TeamsCredentials) {
  return {
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    ...(credentials.password !== null && { MicrosoftAppPassword: credentials.password }),
    ...(credentials.tenantId !== null && { MicrosoftAppTenantId: credentials.tenantId }),
  };
}
