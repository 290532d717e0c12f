"""Times the training of one standard network with PyTorch, as a Python user has it.

Called by the benchmark as `train.py NETWORK BATCH_SIZE MNIST_FOLDER`; prints one line in the form of Timing.line.
"""

import gzip
import sys
import time

import numpy
import torch
from torch import nn

WARM_UP_STEPS = 300
STEPS_AVERAGED = 50
EPOCHS = 3


def read(folder, name, header):
    with gzip.open(f"{folder}/{name}.gz") as file:
        return numpy.frombuffer(file.read(), numpy.uint8)[header:]


class Rows(nn.Module):
    """Reads a picture row by row: affine layer, recurrent layers, the last output, two dense layers."""

    def __init__(self, cell, units, layers):
        super().__init__()
        self.affine = nn.Linear(28, units)
        self.recurrent = cell(units, units, num_layers=layers, batch_first=True)
        self.dense = nn.Sequential(nn.ReLU(), nn.Linear(units, 64), nn.ReLU(), nn.Linear(64, 10))

    def forward(self, pictures):
        outputs, _ = self.recurrent(self.affine(pictures))
        return self.dense(outputs[:, -1])


def convolutional():
    return nn.Sequential(
        nn.Conv2d(1, 16, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(7 * 7 * 32, 10))


NETWORKS = {
    "SOFTMAX_REGRESSION": lambda: nn.Linear(784, 10),
    "MLP": lambda: nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10)),
    "CNN": convolutional,
    "LSTM_64": lambda: Rows(nn.LSTM, 64, 1),
    "LSTM_3_32": lambda: Rows(nn.LSTM, 32, 3),
    "GRU_64": lambda: Rows(nn.GRU, 64, 1),
    "GRU_3_32": lambda: Rows(nn.GRU, 32, 3),
}


def pictures(folder, network):
    grey = torch.from_numpy(read(folder, "train-images-idx3-ubyte", 16).astype(numpy.float32) / 255)
    if network == "CNN":
        return grey.reshape(-1, 1, 28, 28)
    if network in ("SOFTMAX_REGRESSION", "MLP"):
        return grey.reshape(-1, 784)
    return (grey >= 0.5).float().reshape(-1, 28, 28)


def resident():
    try:
        with open("/proc/self/status") as status:
            sizes = dict(line.split(":", 1) for line in status)
        return [int(sizes[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM")]
    except OSError:
        return [0, 0]


def main(name, batch_size, folder):
    torch.manual_seed(7)
    examples = pictures(folder, name)
    labels = torch.from_numpy(read(folder, "train-labels-idx1-ubyte", 8).astype(numpy.int64))
    network = NETWORKS[name]()
    optimizer = torch.optim.Adam(network.parameters(), lr=0.001)
    cross_entropy = nn.CrossEntropyLoss()

    def epoch(steps):
        losses = []
        for batch in torch.randperm(len(labels)).split(batch_size)[:steps]:
            optimizer.zero_grad()
            loss = cross_entropy(network(examples[batch]), labels[batch])
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        return losses

    losses = epoch(WARM_UP_STEPS)
    seconds = []
    for _ in range(EPOCHS):
        started = time.perf_counter()
        epoch(None)
        seconds.append(time.perf_counter() - started)
    median = sorted(seconds)[EPOCHS // 2]
    later = losses[-STEPS_AVERAGED:]
    print("timing", len(labels) / median, median, *resident(), losses[0], sum(later) / len(later))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
