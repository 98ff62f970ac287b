import { type Answer, jsonAnswer, message } from '../../http/answer.ts';
import { createLabel, deleteLabel, findLabel, type LabelFields, updateLabel } from '../../world/labels.ts';
import { type Call, type Operations, operation } from '../call.ts';
import { page } from '../page.ts';
import { labelShape } from '../shapes.ts';

const taken = (): Answer =>
  jsonAnswer(422, {
    message: 'Validation Failed',
    errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
    documentation_url: 'https://docs.github.com/rest/issues/labels#create-a-label',
    status: '422',
  });
const notFound = () => message(404, 'Not Found', 'https://docs.github.com/rest/issues/labels');

const fieldsOf = ({ body }: Call): Partial<LabelFields> => ({
  ...(typeof body['name'] === 'string' && { name: body['name'] }),
  ...(typeof body['new_name'] === 'string' && { name: body['new_name'] }),
  ...(typeof body['color'] === 'string' && { color: body['color'] }),
  ...(typeof body['description'] === 'string' && { description: body['description'] }),
});

/** The labels of a repository. */
export const labels: Operations = {
  'issues/list-labels-for-repo': operation(['issues', 'read'], (call) =>
    page(call, [...call.repository.labels.values()], (label) => labelShape(call.world, label)),
  ),
  'issues/create-label': operation(['issues', 'write'], (call) => {
    const name = String(call.body['name']);
    if (findLabel(call.repository, name)) return taken();
    const shape = labelShape(call.world, createLabel(call.world, call.repository, { ...fieldsOf(call), name }));
    return jsonAnswer(201, shape, { location: String(shape['url']) });
  }),
  'issues/update-label': operation(['issues', 'write'], (call) => {
    const label = findLabel(call.repository, call.params['name'] ?? '');
    if (!label) return notFound();
    const fields = fieldsOf(call);
    const other = fields.name === undefined ? undefined : findLabel(call.repository, fields.name);
    if (other && other !== label) return taken();
    updateLabel(call.world, label, fields);
    return jsonAnswer(200, labelShape(call.world, label));
  }),
  'issues/delete-label': operation(['issues', 'write'], ({ repository, params }) => {
    const label = findLabel(repository, params['name'] ?? '');
    if (!label) return notFound();
    deleteLabel(label);
    return { status: 204, body: '' };
  }),
};
