import json
import urllib.request

# HEIGHT rows of WIDTH pixels of CHANNELS in [0, 1], RANGE. These grow from left to right.
height, width, channels = HEIGHT, WIDTH, DEPTH
picture = [[[(column + 0.5) / width] * channels for column in range(width)] for _ in range(height)]

request = urllib.request.Request(
    "ADDRESS/v1/models/MODELVERSION:predict",
    json.dumps({"instances": [picture]}).encode(),
    {"Content-Type": "application/json", "Authorization": "Bearer KEY"},
)
with urllib.request.urlopen(request) as answer:
    probabilities = json.load(answer)["predictions"][0]
classes = [CLASSES]
best = max(range(len(classes)), key=lambda label: probabilities[label])
print(classes[best], probabilities[best])
