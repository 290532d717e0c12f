// 28 rows of 28 numbers in [0, 1]: 0 is paper, 1 is ink. These make a seven.
const picture = Array.from({ length: 28 }, () => new Array(28).fill(0));
for (let row = 5; row < 23; row++) {
  const third = Math.floor(row / 3);
  picture[row].fill(1, row < 8 ? 8 : 19 - third, row < 8 ? 20 : 22 - third);
}

const answer = await fetch('ADDRESS/v1/models/MODELVERSION:predict', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: 'Bearer KEY' },
  body: JSON.stringify({ instances: [picture] }),
});
const { predictions } = await answer.json();
const digit = predictions[0].indexOf(Math.max(...predictions[0]));
console.log(digit, predictions[0][digit]);
