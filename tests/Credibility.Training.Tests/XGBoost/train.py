"""Trains a small XGBoost model on made-up rows and writes model.json, rows.csv and expected.csv into a folder.

Usage: python3 train.py FOLDER [SEED]. Needs python3-xgboost. The files of Fixtures/ were made by: train.py Fixtures 7
"""
import sys

import numpy as np
import xgboost as xgb

folder, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 7
rng = np.random.RandomState(seed)
x = rng.normal(size=(500, 5)).astype(np.float32)
x[:, 3] = rng.randint(0, 4, 500)
x[:, 4] = np.round(x[:, 4], 1)
y = (x[:, 0] + 0.5 * np.sin(3 * x[:, 1]) + 0.3 * x[:, 3] + rng.normal(size=500) * 0.5 > 0.5).astype(int)
x[rng.rand(*x.shape) < 0.15] = np.nan
x[:, 2] = np.abs(x[:, 2])  # with missing values on one side only of many splits
booster = xgb.train(
    {"objective": "binary:logistic", "max_depth": 4, "eta": 0.3, "base_score": 0.4, "gamma": 0.5, "nthread": 1, "seed": 1},
    xgb.DMatrix(x[:400], y[:400], feature_names=list("abcde")),
    12,
)
booster.save_model(f"{folder}/model.json")

# Unseen rows, and rows exactly on, just below and just above splits, and extremes.
test = [x[400:]]
frame = booster.trees_to_dataframe()
splits = frame[frame.Feature != "Leaf"]
for name, split in zip(splits.Feature, splits.Split):
    column = "abcde".index(name)
    for value in (split, np.nextafter(np.float32(split), np.float32(-np.inf)), np.nextafter(np.float32(split), np.float32(np.inf))):
        row = x[rng.randint(400)].copy()
        row[column] = np.float32(value)
        test.append(row[None, :])
for value in (np.nan, 0.0, -0.0, 3e38, -3e38, 1e-42):
    test.append(np.full((1, 5), value, np.float32))
test = np.vstack(test).astype(np.float32)
p = booster.predict(xgb.DMatrix(test, feature_names=list("abcde")))
with open(f"{folder}/rows.csv", "w") as out:
    out.writelines(",".join(repr(float(v)) for v in row) + "\n" for row in test)
with open(f"{folder}/expected.csv", "w") as out:
    out.writelines(f"{float(v)!r}\n" for v in p)
