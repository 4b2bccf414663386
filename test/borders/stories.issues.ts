import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import type { WriteHandOver } from '../../src/contract/hand-overs.js';
import type { IssueView } from '../../src/contract/issues.js';
import { Masking } from '../../src/issues/masking.service.js';
import { newProvince } from '../agencies.js';
import { due, Issuer, newHandOver, newIssue, person, says, stepOf, worksToday } from '../issues.js';
import type { World } from '../world.js';

type IssueKind = Extract<Kind, `issue.${string}`>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function issueStories(world: World): { [K in IssueKind]: () => Promise<() => Promise<unknown>> } {
  const { laoCai, hekou, channel } = world;
  const issues = new Issuer(channel.id);
  const tags = (issueId: string, tag: string) =>
    laoCai.duty_officer.call('PATCH /issues/:issueId/inner', {
      params: { issueId },
      body: { id: uuid(), tags: [tag], assigneeId: laoCai.head.id },
    });
  const handOver = (issue: IssueView, more: Partial<WriteHandOver> = {}) =>
    hekou.head.call('POST /issues/:issueId/hand-overs', {
      params: { issueId: issue.id },
      version: issue.version,
      body: newHandOver(more),
    });
  const answer = (issue: IssueView, word: 'confirm' | 'refuse', index: number) =>
    laoCai.head.call(`POST /issues/:issueId/hand-overs/:handOverId/${word}`, {
      params: { issueId: issue.id, handOverId: issue.handOvers?.[index]?.id ?? '' },
      version: issue.version,
      body: { id: uuid(), message: says('vi', 'Đã kiểm tra') },
    });
  return {
    'issue.opened': async () => async () => {
      const { id } = await issues.open(laoCai.duty_officer, { message: says('vi', 'Đề nghị xem xét') });
      await issues.open(laoCai.duty_officer, { splitFrom: id });
      await issues.open(laoCai.duty_officer, {}, 'side/issues');
      await issues.open(hekou.duty_officer, {}, 'side/issues');
      await tags(id, 'mới');
    },
    'issue.changed': async () => {
      const going = await issues.open(laoCai.duty_officer);
      const reminded = await issues.open(hekou.duty_officer, {
        turn: { side: 'vn', step: stepOf('zh', '答复'), due: due(1) },
      });
      const closing = await issues.open(laoCai.duty_officer);
      const reopening = await issues.open(laoCai.duty_officer);
      await tags(reopening.id, 'mở lại');
      const close = async (issue: typeof going) =>
        issues.act(hekou.head, await issues.act(laoCai.head, issue, 'propose', {}), 'confirm', {});
      const handing = await handOver(await issues.open(laoCai.duty_officer));
      return async () => {
        const opened = await issues.open(laoCai.duty_officer);
        const file = await hekou.head.upload(Buffer.from('暂扣依据'), '依据.txt');
        await hekou.head.call('PATCH /issues/:issueId', {
          params: { issueId: opened.id },
          version: opened.version,
          body: { id: uuid(), fields: { ground_document: { kind: 'file', files: [file.id] } } },
        });
        const condition = { source: 'zh' as const, zh: '车况良好' };
        await handOver(await answer(await handOver(await answer(handing, 'refuse', 0)), 'confirm', 1), { condition });
        const taken = await issues.act(hekou.head, going, 'status', { status: 'accepted' });
        const turn = { side: 'vn' as const, step: stepOf('zh', '补充材料'), due: due(1) };
        await issues.act(hekou.head, taken, 'turn', { turn, message: says('zh', '请补充材料') });
        if (worksToday('vn')) await issues.act(hekou.head, reminded, 'reminder', {});
        await close(closing);
        await issues.act(laoCai.head, await close(reopening), 'reopen', { turn, message: says('vi', 'Chưa xong') });
      };
    },
    'issue.worded': async () => {
      const { id: issueId, version } = await issues.open(laoCai.duty_officer);
      return async () => {
        for (const [index, part] of [{ of: 'step' as const }, { of: 'field' as const, key: 'place' }].entries()) {
          await hekou.interpreter.call('PUT /issues/:issueId/translation', {
            params: { issueId },
            version: version + index,
            body: { id: uuid(), part, text: '北山', meant: 'left_out' },
          });
        }
        await hekou.interpreter.call('PUT /topics/:topicId/translation', {
          params: { topicId: issueId },
          version: 1,
          body: { id: uuid(), text: '车辆被暂扣', meant: 'left_out' },
        });
      };
    },
    'issue.masked': async () => {
      const fields = { ...newIssue().fields, driver: person('Đỗ Văn Tùng') };
      const [masking, reopening] = [
        await issues.open(laoCai.duty_officer, { fields }),
        await issues.open(laoCai.duty_officer, { fields }),
      ];
      const edited = await laoCai.duty_officer.call('PATCH /issues/:issueId', {
        params: { issueId: masking.id },
        version: masking.version,
        body: { id: uuid(), fields: { driver: person('Mã Văn Tuấn') } },
      });
      const closed = async (issue: IssueView) =>
        issues.act(hekou.head, await issues.act(laoCai.head, issue, 'propose', {}), 'confirm', {});
      return async () => {
        await closed(edited);
        const after = await closed(reopening);
        await world.house.app.get(Masking).sweep();
        const turn = { side: 'vn' as const, step: stepOf('vi', 'Kiểm tra lại'), due: due(1) };
        const version = after.version + 1;
        await issues.act(laoCai.head, { ...after, version }, 'reopen', { turn, message: says('vi', 'Chưa xong') });
      };
    },
    'issue.inner': async () => {
      const { id: issueId } = await issues.open(laoCai.duty_officer);
      const other = await issues.open(laoCai.duty_officer);
      const province = await newProvince(world);
      await tags(issueId, 'trước');
      return async () => {
        await tags(issueId, 'sau');
        const reason = { source: 'vi' as const, vi: 'Vượt thẩm quyền' };
        const body = () => ({ id: uuid(), organisationId: province.organisationId ?? '', reason });
        await laoCai.head.call('POST /issues/:issueId/escalation', { params: { issueId }, body: body() });
        const ended = { params: { issueId: other.id }, body: { id: uuid() } };
        await laoCai.head.call('POST /issues/:issueId/escalation', { params: ended.params, body: body() });
        await laoCai.head.call('POST /issues/:issueId/escalation/end', ended);
        await hekou.head.call('POST /issues/:issueId/notes', { params: { issueId }, body: says('zh', '内部备注') });
      };
    },
  };
}
