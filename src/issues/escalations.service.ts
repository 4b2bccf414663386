import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelMember } from '../channels/channel.entity.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { written } from '../common/texts.js';
import type { Language, Side } from '../contract/basics.js';
import type { EscalateIssue } from '../contract/issue-acts.js';
import type { InnerView } from '../contract/issues.js';
import type { Mention } from '../contract/mentions.js';
import type { Act } from '../contract/people.js';
import type { TextInput } from '../contract/text.js';
import { I18n } from '../i18n/i18n.js';
import { homeLanguage } from '../language/clocks.js';
import { isHigher } from '../language/levels.js';
import { shortTermName } from '../language/names.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { type Issue, IssueInner } from './issue.entity.js';
import { keepIn } from './issue-inner.rows.js';
import { IssueInners } from './issue-inner.service.js';
import { IssuesAccess, innerAudience, ownSide } from './issues.access.js';

/**
 * Putting a matter before a higher level of one's own side. It is a matter inside the side: it stands in its room, calls
 * the people of that organisation there, and the other side never learns of it.
 */
@Injectable()
export class Escalations {
  constructor(
    private readonly access: IssuesAccess,
    private readonly activity: Activity,
    private readonly i18n: I18n,
    private readonly inners: IssueInners,
  ) {}

  escalate(actor: Actor, issueId: string, input: EscalateIssue): Promise<InnerView> {
    return this.activity.commit(actor, { act: 'issue.escalate', issueId, ...input }, async (change) => {
      const issue = await this.access.readable(change.rows, actor, issueId);
      if (issue.closedAt !== null) throw new Problem('issue.closed');
      const { reason } = input;
      const organisation = await higher(change, issue, input.organisationId);
      const { id: organisationId } = organisation;
      const name = (language: Language) => nameOf(organisation, language);
      const says = (language: Language) => {
        const words = { organisation: name(language), reason: reason[language] ?? '' };
        return { [language]: this.i18n.text(language, 'issue-steps:escalation.begun', words) };
      };
      const text = { source: reason.source, ...(reason.vi && says('vi')), ...(reason.zh && says('zh')) };
      const called = { what: 'organisation' as const, organisationId, words: name(reason.source) };
      const messageId = await this.note(change, issue, text, [called]);
      const hand = { by: actor.card, at: change.at };
      const escalation = { organisationId, reason: written(reason, hand), messageId, ...hand };
      return keepIn(change, issue, () => ({ escalation }));
    });
  }

  end(actor: Actor, issueId: string, input: Act): Promise<InnerView> {
    return this.activity.commit(actor, { act: 'issue.escalation_end', issueId, ...input }, async (change) => {
      const issue = await this.access.readable(change.rows, actor, issueId);
      const audience = innerAudience(actor, issue);
      await change.turn(audience);
      const kept = await change.rows.findOneBy(IssueInner, { issueId, audience });
      if (!kept?.escalation) throw new Problem('issue.not_escalated');
      const { organisationId: id } = kept.escalation;
      const organisation = await change.rows.findOneByOrFail(Organisation, { id });
      // The room of a closed inner matter takes no more words.
      if (issue.closedAt === null) await this.note(change, issue, this.ended(organisation, ownSide(actor)));
      return keepIn(change, issue, () => ({ escalation: null }));
    });
  }

  private ended(organisation: Organisation, side: Side): TextInput {
    const source = homeLanguage(side);
    const words = { organisation: nameOf(organisation, source) };
    return { source, [source]: this.i18n.text(source, 'issue-steps:escalation.ended', words) };
  }

  private async note(change: Change, issue: Issue, text: TextInput, mentions: Mention[] = []): Promise<string> {
    const { id } = await this.inners.noteIn(change, issue, { id: uuid(), text, mentions });
    return id;
  }
}

/** As it is called in a text; what calls is no longer than this. */
const nameOf = (organisation: Organisation, language: Language): string =>
  shortTermName(organisation, language).text.slice(0, 160);

/** An organisation of one's own side, above one's own, with people who read the channel; nobody else could read the reason. */
async function higher({ rows, actor }: Change, { channelId }: Issue, organisationId: string): Promise<Organisation> {
  const there = await rows.existsBy(ChannelMember, { channelId, organisationId, side: ownSide(actor) });
  const organisation = there ? await rows.findOneBy(Organisation, { id: organisationId }) : null;
  if (!organisation) throw new Problem('organisation.not_found');
  const own = await rows.findOneByOrFail(Organisation, { id: actor.organisationId ?? '' });
  if (!isHigher(organisation.level, own.level)) throw new Problem('issue.not_higher');
  return organisation;
}
