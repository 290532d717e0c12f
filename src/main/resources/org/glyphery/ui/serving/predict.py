import json
import urllib.request

# 28 rows of 28 numbers in [0, 1]: 0 is paper, 1 is ink. These make a seven.
picture = [[0.0] * 28 for _ in range(28)]
for row in range(5, 23):
    left, right = (8, 20) if row < 8 else (19 - row // 3, 22 - row // 3)
    for column in range(left, right):
        picture[row][column] = 1.0

request = urllib.request.Request(
    "ADDRESS/v1/models/MODELVERSION:predict",
    json.dumps({"instances": [picture]}).encode(),
    {"Content-Type": "application/json", "Authorization": "Bearer KEY"},
)
with urllib.request.urlopen(request) as answer:
    probabilities = json.load(answer)["predictions"][0]
digit = max(range(10), key=lambda label: probabilities[label])
print(digit, probabilities[digit])
