import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { BilingualName, Language, Side } from '../contract/basics.js';
import type { ChannelView } from '../contract/channels.js';
import type { Letterhead, Level } from '../contract/organisations.js';
import type { InvitePerson, PersonName, Role } from '../contract/people.js';
import { Caller } from './caller.js';

interface DemoPerson {
  key: string;
  email: string;
  vi: string;
  zh: string | null;
  post: { vi: string; zh: string };
  roles: Exclude<Role, 'operator'>[];
}
interface DemoOrganisation {
  key: string;
  side: Side;
  level: Level;
  name: { vi: string; zh: string };
  shortName: { vi: string; zh: string };
  letterhead?: Letterhead;
  people: DemoPerson[];
}
interface DemoPeople {
  operator: { email: string; name: { vi: string; zh: string }; language: Language };
  organisations: DemoOrganisation[];
  channels: { gate: string; code: string }[];
}
interface Statement {
  side: Side;
  text: { vi: string; zh: string };
  asked_side: Side | null;
  gate: string | null;
  answer: { vi: string; zh: string } | null;
}

const read = <T>(file: string) =>
  JSON.parse(readFileSync(new URL(`../../reference/${file}`, import.meta.url), 'utf8')) as T;

/** Somebody of the case: how they call the service, and who they are. */
export interface Player {
  id: string;
  email: string;
  side: Side | null;
  organisationId: string | null;
  caller: Caller;
}

/** The case once it is loaded: its people by their key, and its channels by their code. */
export interface RealCase {
  people: Record<string, Player>;
  channels: Record<string, ChannelView>;
}

/** Every demo account has this password; it is printed nowhere else. */
export const demoPassword = 'cau-Kim-Thanh-2024-红河';

const homeLanguage = (side: Side): Language => (side === 'vn' ? 'vi' : 'zh');

function nameOf({ vi, zh }: { vi: string; zh: string | null }, side: Side): PersonName {
  return {
    vi: { text: vi, status: side === 'vn' ? 'given' : 'suggested' },
    zh: zh === null ? null : { text: zh, status: side === 'cn' ? 'given' : 'suggested' },
  };
}

/**
 * Loads the working session of 8 June 2024 at Kim Thành through the public API, as people would: the service is set
 * up, organisations come in, their coordinators invite colleagues and open the channels of the gates that were named,
 * and the 18 statements are posted with both texts, answers as replies to what they answer.
 */
export async function loadRealCase(
  url: string,
  setUpLink: string,
  tell: (step: string) => void = () => undefined,
): Promise<RealCase> {
  const demo = read<DemoPeople>('demo-people.json');
  const people: Record<string, Player> = {};

  const player = (
    key: string,
    id: string,
    email: string,
    side: Side | null,
    organisationId: string | null,
    language: Language,
  ) => {
    people[key] = { id, email, side, organisationId, caller: new Caller(url, language) };
    return people[key];
  };

  tell('set-up');
  const [first, ...others] = demo.organisations;
  if (!first) throw new Error('The demo has organisations.');
  const ids = new Map(demo.organisations.map(({ key }) => [key, uuid()]));
  const idOf = (key: string) => ids.get(key) ?? '';
  const operator = player('operator', uuid(), demo.operator.email, null, null, demo.operator.language);
  const { side, level, name, shortName, letterhead } = first;
  const [firstCoordinator] = first.people;
  if (!firstCoordinator) throw new Error('An organisation has a coordinator.');
  const opening = player(
    firstCoordinator.key,
    uuid(),
    firstCoordinator.email,
    side,
    idOf(first.key),
    homeLanguage(side),
  );
  const done = await operator.caller.call('POST /set-up', {
    body: {
      token: setUpLink.split('#')[1] ?? '',
      operator: {
        id: operator.id,
        email: operator.email,
        password: demoPassword,
        language: demo.operator.language,
        name: both(demo.operator.name),
      },
      organisation: { id: idOf(first.key), side, level, name, shortName, letterhead },
      coordinator: {
        id: opening.id,
        email: opening.email,
        name: nameOf(firstCoordinator, side),
        language: homeLanguage(side),
      },
    },
  });
  await operator.caller.goOn(done.next);
  await opening.caller.useLink(done.link, demoPassword);

  const invite = async (by: Caller, organisation: DemoOrganisation, person: DemoPerson) => {
    const language = homeLanguage(organisation.side);
    const invited = player(person.key, uuid(), person.email, organisation.side, idOf(organisation.key), language);
    const body: InvitePerson = {
      id: invited.id,
      organisationId: idOf(organisation.key),
      email: person.email,
      name: nameOf(person, organisation.side),
      post: person.post,
      roles: person.roles,
      language,
    };
    const { link } = await by.call('POST /people', { body });
    await invited.caller.useLink(link, demoPassword);
  };

  tell('people');
  const { version } = await opening.caller.call('GET /people/:personId', { params: { personId: opening.id } });
  await opening.caller.call('PATCH /people/:personId', {
    params: { personId: opening.id },
    version,
    body: { id: uuid(), post: firstCoordinator.post, roles: firstCoordinator.roles },
  });
  for (const person of first.people.slice(1)) await invite(opening.caller, first, person);
  for (const organisation of others) {
    const { key, people: members, ...rest } = organisation;
    await operator.caller.call('POST /organisations', { body: { id: idOf(key), ...rest } });
    const [coordinator, ...colleagues] = members;
    if (!coordinator) throw new Error('An organisation has a coordinator.');
    await invite(operator.caller, organisation, coordinator);
    for (const person of colleagues)
      await invite(people[coordinator.key]?.caller ?? operator.caller, organisation, person);
  }

  tell('channels');
  const channels: Record<string, ChannelView> = {};
  for (const { gate, code } of demo.channels) {
    const memberIds = first.people.map(({ key }) => people[key]?.id ?? '');
    const body = {
      id: uuid(),
      code,
      gateId: gate,
      subject: null as BilingualName | null,
      organisationIds: [...ids.values()],
      memberIds,
    };
    let channel = await opening.caller.call('POST /channels', { body });
    for (const { people: members } of others) {
      const [coordinator, ...colleagues] = members;
      for (const { key } of colleagues) {
        const personId = people[key]?.id ?? '';
        const by = people[coordinator?.key ?? '']?.caller;
        if (by)
          channel = await by.call('POST /channels/:channelId/members', {
            params: { channelId: channel.id },
            body: { id: uuid(), personId },
          });
      }
    }
    channels[code] = channel;
  }

  tell('statements');
  await postStatements(people, demo, channels);
  return { people, channels };
}

function both({ vi, zh }: { vi: string; zh: string }): PersonName {
  return { vi: { text: vi, status: 'given' }, zh: { text: zh, status: 'given' } };
}

/** The heads of both delegations say what the article reports. The source is Vietnamese; our Chinese is a draft. */
async function postStatements(
  people: RealCase['people'],
  demo: DemoPeople,
  channels: RealCase['channels'],
): Promise<void> {
  const { proposals, meeting } = read<{ proposals: Statement[]; meeting: { gate: string } }>(
    'scenario-lao-cai-2024.json',
  );
  const speakers = { vn: people.quoc, cn: people.ma };
  for (const { side, text, asked_side, gate, answer } of proposals) {
    const code = demo.channels.find((channel) => channel.gate === (gate ?? meeting.gate))?.code ?? '';
    const channelId = channels[code]?.id ?? '';
    const id = uuid();
    await speakers[side]?.caller.call('POST /channels/:channelId/messages', {
      params: { channelId },
      body: { id, text: { source: 'vi', ...text } },
    });
    if (!answer || !asked_side) continue;
    const body = { id: uuid(), replyTo: id, text: { source: 'vi' as const, ...answer } };
    await speakers[asked_side]?.caller.call('POST /channels/:channelId/messages', { params: { channelId }, body });
  }
}
