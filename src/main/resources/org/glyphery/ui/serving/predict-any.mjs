// HEIGHT rows of WIDTH pixels of CHANNELS in [0, 1], RANGE. These grow from left to right.
const row = Array.from({ length: WIDTH }, (_, column) => new Array(DEPTH).fill((column + 0.5) / WIDTH));
const picture = new Array(HEIGHT).fill(row);

const answer = await fetch('ADDRESS/v1/models/MODELVERSION:predict', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: 'Bearer KEY' },
  body: JSON.stringify({ instances: [picture] }),
});
const { predictions } = await answer.json();
const classes = [CLASSES];
const best = predictions[0].indexOf(Math.max(...predictions[0]));
console.log(classes[best], predictions[0][best]);
