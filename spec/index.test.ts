import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, requirementById, requirements, sectionTitle } from './index.ts';

test('requirements: each is found by its id', () => {
  for (const requirement of requirements) {
    assert.equal(requirementById(requirement.id), requirement);
  }
});

test('requirements: an id that is not there is not found', () => {
  assert.equal(requirementById('rfc9112-2.2-no-such'), undefined);
});

test('requirements: each stands in a section that has a title', () => {
  for (const { id } of requirements) {
    const place = placeOf(id);
    assert.ok(place, id);
    assert.notEqual(sectionTitle(place.rfc, place.section), '', id);
  }
});

const places = [
  { id: 'rfc9112-2.2-bare-cr', place: { rfc: '9112', section: '2.2' } },
  { id: 'rfc9110-15-three-digits', place: { rfc: '9110', section: '15' } },
  { id: 'rfc9110-5.6.1.2-empty-elements', place: { rfc: '9110', section: '5.6.1.2' } },
  { id: 'rfc9112-9.3-persist', place: { rfc: '9112', section: '9.3' } },
  { id: 'rfc3986-3-host', place: undefined },
  { id: 'rfc9112-2.2', place: undefined },
  { id: 'rfc9112-2.2-Bare', place: undefined },
  { id: 'bare-cr', place: undefined },
] as const;

for (const { id, place } of places) {
  test(`places: ${id} ${place === undefined ? 'is no id' : `is in ${place.section}`}`, () => {
    assert.deepEqual(placeOf(id), place);
  });
}

test('places: a section of which there is no row has no title', () => {
  assert.equal(sectionTitle('9112', '99'), '');
});
