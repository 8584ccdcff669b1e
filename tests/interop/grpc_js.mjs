// Calls a running service as a Node.js program would.
//   node tests/interop/grpc_js.mjs HOST:PORT      prints a line for each check; exit code 1 when one fails
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import reflection from 'grpc-js-reflection-client';

const address = process.argv[2] ?? '127.0.0.1:50551';
const protos = fileURLToPath(new URL('../../protos', import.meta.url));
const options = { includeDirs: [protos], keepCase: true, enums: String, longs: Number, defaults: true, oneofs: true };
const credentials = grpc.credentials.createInsecure();
const contract = grpc.loadPackageDefinition(loader.loadSync(
  ['dme/claims/v1/claim_validation_service.proto', 'dme/authorizations/v1/authorization_service.proto', 'grpc/health/v1/health.proto', 'google/rpc/status.proto'], options));
const claims = new contract.dme.claims.v1.ClaimValidationService(address, credentials);
const authorizations = new contract.dme.authorizations.v1.AuthorizationService(address, credentials);
const health = new contract.grpc.health.v1.Health(address, credentials);

let failed = 0;
async function check(name, run) {
  try {
    await run();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${error.message}`);
  }
}

function equal(actual, expected, what) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
}

const unary = (client, method, request, callOptions = {}) => new Promise((resolve, reject) =>
  client[method](request, new grpc.Metadata(), callOptions, (error, response) => (error ? reject(error) : resolve(response))));

async function refusal(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('the call succeeded');
}

function claim(id, units = 1) {
  return {
    claim_id: id, program: 'PROGRAM_MEDICARE', setting: 'SETTING_DME_SUPPLIER', billing_npi: '1234567893',
    received_date: { year: 2026, month: 3, day: 1 },
    lines: [{ line_number: 1, procedure_code: 'E0601', modifiers: ['RR', 'KH', 'KX'], units, from_date: { year: 2026, month: 2, day: 1 } }],
  };
}

await check('unary: a clean claim is payable', async () => {
  const { result } = await unary(claims, 'ValidateClaim', { claim: claim('clean') });
  equal(result.disposition, 'DISPOSITION_PAYABLE', 'disposition');
  equal(result.editions[0].kind, 'EDITION_KIND_STARTER', 'edition');
});

await check('unary: units over the limit are denied with evidence and a cure', async () => {
  const { result } = await unary(claims, 'ValidateClaim', { claim: claim('over', 2) });
  const [finding] = result.lines[0].findings;
  equal([finding.edit, finding.outcome, finding.carc, finding.rarcs], ['EDIT_NCCI_MUE', 'OUTCOME_DENY', '151', ['N362']], 'finding');
  equal([finding.unit_limit.limit, finding.unit_limit.counted_units], [1, 2], 'evidence');
  equal(finding.remedies.some(remedy => remedy.condition === 'REMEDY_CONDITION_NEVER'), true, 'a remedy that is never allowed');
});

await check('bidi: 1,000 claims come back in order, the bad one as an item error', async () => {
  const call = claims.ValidateClaims();
  const results = [];
  call.on('data', message => results.push(...message.results));
  const end = new Promise((resolve, reject) => call.on('end', resolve).on('error', reject));
  for (let batch = 0; batch < 20; batch++) {
    const sent = Array.from({ length: 50 }, (_, i) => claim(`c${batch * 50 + i}`, i % 2 + 1));
    if (batch === 7) sent[3].program = 'PROGRAM_UNSPECIFIED';
    call.write({ claims: sent });
  }
  call.end();
  await end;
  equal(results.length, 1000, 'results');
  equal(results.every((item, i) => item.index === i && item.claim_id === `c${i}`), true, 'order');
  equal(results.filter(item => item.error).map(item => [item.index, item.error.code]), [[353, 3]], 'item errors');
  equal(results.filter(item => item.result?.disposition === 'DISPOSITION_DENIED').length, 500 - 1, 'denied');
});

await check('deadline: a stream that nobody ends is given up in time', async () => {
  const call = claims.ValidateClaims(new grpc.Metadata(), { deadline: Date.now() + 300 });
  const error = await new Promise(resolve => call.on('data', () => {}).on('error', resolve));
  equal(error.code, grpc.status.DEADLINE_EXCEEDED, 'status');
});

await check('cancel: a stream that the client cancels ends at once', async () => {
  const call = claims.ValidateClaims();
  const error = new Promise(resolve => call.on('error', resolve));
  call.on('data', () => call.cancel());
  call.write({ claims: [claim('one')] });
  equal((await error).code, grpc.status.CANCELLED, 'status');
});

await check('bad input: every violation is listed at once', async () => {
  const error = await refusal(unary(claims, 'ValidateClaim', {
    claim: { ...claim(''), program: 'PROGRAM_UNSPECIFIED', received_date: { year: 2026, month: 2, day: 30 } },
  }));
  equal(error.code, grpc.status.INVALID_ARGUMENT, 'status');
  const [details] = error.metadata.get('grpc-status-details-bin');
  const text = details.toString('latin1');
  for (const path of ['claim.claim_id', 'claim.program', 'claim.received_date', 'INVALID_REQUEST']) {
    equal(text.includes(path), true, `${path} in the details`);
  }
});

await check('compression: gzip both ways', async () => {
  const zipped = new contract.dme.claims.v1.ClaimValidationService(address, credentials, { 'grpc.default_compression_algorithm': 2 });
  const { result } = await unary(zipped, 'ValidateClaim', { claim: claim('zipped') });
  equal(result.claim_id, 'zipped', 'claim');
});

await check('health: serving, and unknown services are not found', async () => {
  equal((await unary(health, 'Check', { service: '' })).status, 'SERVING', 'whole server');
  equal((await unary(health, 'Check', { service: 'dme.claims.v1.ClaimValidationService' })).status, 'SERVING', 'service');
  equal((await refusal(unary(health, 'Check', { service: 'nobody' }))).code, grpc.status.NOT_FOUND, 'unknown');
});

await check('health: watch', async () => {
  const watch = health.Watch({ service: '' });
  const status = await new Promise((resolve, reject) => watch.on('data', resolve).on('error', reject));
  equal(status.status, 'SERVING', 'first status');
  watch.on('error', () => {});
  watch.cancel();
});

const asked = {
  request_id: `node ${process.pid} ${Date.now()}`, submitter_id: 'node', program: 'PROGRAM_MEDICARE', member_id: `M${process.pid}${Date.now()}`,
  supplier_npi: '1234567893', ordering_npi: '1245319599', state: 'CA', received_date: { year: 2026, month: 3, day: 2 },
  lines: [{ line_number: 1, procedure_code: 'L0650', modifiers: ['NU'], units: 1 }],
};

await check('authorizations: submitted twice, decided once, and watched', async () => {
  const watch = authorizations.WatchAuthorizations({ program: 'PROGRAM_MEDICARE', member_id: asked.member_id });
  const told = [];
  const decided = new Promise((resolve, reject) => {
    watch.on('error', reject);
    watch.on('data', message => {
      if (message.event) {
        told.push(message.event.change);
        if (message.event.change === 'decided') resolve(message);
      }
    });
  });
  await new Promise(resolve => watch.once('data', resolve));
  const { authorization } = await unary(authorizations, 'SubmitAuthorization', asked);
  equal((await unary(authorizations, 'SubmitAuthorization', asked)).authorization.tracking_number, authorization.tracking_number, 'repeated');
  equal(authorization.lines[0].family, 'PRIOR_AUTHORIZATION_FAMILY_ORTHOSIS', 'family');
  const decision = {
    tracking_number: authorization.tracking_number, etag: authorization.etag, reviewer: 'node', decisions: [{ line_number: 1, decision: 'DECISION_AFFIRMED' }],
  };
  const after = (await unary(authorizations, 'DecideAuthorization', decision)).authorization;
  equal(after.overall_decision, 'OVERALL_DECISION_AFFIRMED', 'decision');
  equal((await refusal(unary(authorizations, 'DecideAuthorization', decision))).code, grpc.status.ABORTED, 'stale');
  equal((await decided).authorization, after, 'what the watch tells');
  equal(told, ['submitted', 'decided'], 'events');
  watch.on('error', () => {});
  watch.cancel();
});

await check('authorizations: a document goes in and comes back', async () => {
  const { authorization } = await unary(authorizations, 'SubmitAuthorization', asked);
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(150_000, 7)]);
  const { document } = await new Promise((resolve, reject) => {
    const call = authorizations.AttachDocument((error, response) => (error ? reject(error) : resolve(response)));
    call.write({ header: { tracking_number: authorization.tracking_number, file_name: 'record.pdf', content_type: 'application/pdf', submitter_id: 'node' } });
    for (let start = 0; start < bytes.length; start += 60_000) {
      call.write({ chunk: bytes.subarray(start, start + 60_000) });
    }
    call.end();
  });
  const chunks = [];
  for await (const message of authorizations.GetDocument({ tracking_number: authorization.tracking_number, document_id: document.document_id })) {
    if (message.chunk) chunks.push(message.chunk);
  }
  equal(Buffer.concat(chunks).equals(bytes), true, 'bytes');
});

await check('authorizations: health says that the store is ready', async () => {
  equal((await unary(health, 'Check', { service: 'dme.authorizations.v1.AuthorizationService' })).status, 'SERVING', 'service');
});

for (const version of ['v1', 'v1alpha']) {
  await check(`reflection ${version}: a client that has only the address`, async () => {
    const client = new reflection.GrpcReflection(address, credentials, {}, version);
    equal((await client.listServices()).includes('dme.claims.v1.ClaimValidationService'), true, 'services');
    const descriptor = await client.getDescriptorBySymbol('dme.claims.v1.ClaimValidationService');
    const learned = descriptor.getPackageObject({ keepCase: true, enums: String });
    const { result } = await unary(
      new learned.dme.claims.v1.ClaimValidationService(address, credentials), 'ValidateClaim', { claim: claim('learned') });
    equal(result.disposition, 'DISPOSITION_PAYABLE', 'disposition');
  });
}

process.exit(failed > 0 ? 1 : 0);
