// The pair edits of claims by DuckDB, in this process: all claims in one join, and claim by claim.
//   node duckdb.mjs PAIRS CLAIMS OUT      the files are described in DmeGrpc.Peers, PeerFiles
import { createWriteStream, readFileSync } from 'node:fs';
import { DuckDBInstance, LIST, VARCHAR, listValue } from '@duckdb/node-api';

const [pairsPath, claimsPath, outPath] = process.argv.slice(2);
const out = createWriteStream(outPath);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const seconds = since => Number(process.hrtime.bigint() - since) / 1e9;

let since = process.hrtime.bigint();
await connection.run(`
  create table pair_edit as select * from read_csv('${pairsPath}', header = false, columns =
    {'column_one': 'varchar', 'column_two': 'varchar', 'first_day': 'date', 'last_day': 'date', 'indicator': 'smallint'}) order by column_one, column_two;
  create index by_pair on pair_edit (column_one, column_two);
  create table claim_line as select * from read_csv('${claimsPath}', header = false, columns =
    {'claim': 'integer', 'line': 'integer', 'code': 'varchar', 'day': 'date'});`);
const load = seconds(since);

const all = `
  select one.claim, one.line, two.line, edit.indicator
  from claim_line one
  join claim_line two on two.claim = one.claim and two.line <> one.line and two.day = one.day
  join pair_edit edit on edit.column_one = one.code and edit.column_two = two.code
    and edit.first_day <= one.day and (edit.last_day is null or one.day <= edit.last_day)
  where edit.indicator <> 9`;
await connection.runAndReadAll(all);
since = process.hrtime.bigint();
const found = (await connection.runAndReadAll(all)).getRows();
write('DuckDB, one join', seconds(since), found);

// A query a claim is not what DuckDB is made for: a part of the claims tells enough, and the rest is answered by the join.
const one = await connection.prepare(`
  with given as (select unnest($1) as code, generate_subscripts($1, 1) as line)
  select one.line, two.line, edit.indicator
  from given one
  join given two on two.line <> one.line
  join pair_edit edit on edit.column_one = one.code and edit.column_two = two.code
    and edit.first_day <= cast($2 as date) and (edit.last_day is null or cast($2 as date) <= edit.last_day)
  where edit.indicator <> 9`);
const claims = new Map();
let day = '';
for (const line of readFileSync(claimsPath, 'utf8').trim().split('\n')) {
  const [claim, , code, lineDay] = line.split(',');
  day = lineDay;
  claims.set(claim, [...(claims.get(claim) ?? []), code]);
}
const part = [...claims].slice(0, Math.min(claims.size, 200));
const foundOneByOne = [];
since = process.hrtime.bigint();
for (const [claim, codes] of part) {
  one.bind([listValue(codes), day], [LIST(VARCHAR), VARCHAR]);
  for (const row of (await one.runAndReadAll()).getRows()) {
    foundOneByOne.push([claim, ...row]);
  }
}
const perClaim = seconds(since) / part.length;
const expected = found.filter(row => row[0] < part.length).map(row => row.join(',')).sort().join();
if (foundOneByOne.map(row => row.join(',')).sort().join() !== expected) {
  throw new Error('a query a claim and one join do not find the same');
}
write('DuckDB, a query a claim', perClaim * claims.size, found);
out.end();

function write(name, judge, rows) {
  out.write(`${name};${load};${judge}\n`);
  for (const row of rows) {
    out.write(`${row.join(',')}\n`);
  }
  out.write('\n');
}
