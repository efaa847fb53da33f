"""Reference values of AdamW from PyTorch.

Run:  python make_adamw.py OUT_DIR [SEED]
Writes
  adamw.json    a table of seven vectors and a bias over forty steps of torch.optim.AdamW, with and without weight decay: gradients
                in which some rows of the table are 0 in all steps, some in all but the first three, some now and then, as those of
                word vectors are; the weights and both moments after steps 1, 3, 10 and 40
"""
import json, pathlib, sys
import torch

out = pathlib.Path(sys.argv[1]); out.mkdir(parents=True, exist_ok=True)
seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
torch.manual_seed(3000 + seed); torch.set_num_threads(1)
L = lambda t: t.detach().cpu().tolist()

STEPS, LOOKS = 40, [1, 3, 10, 40]
def gradient(step):
    table = torch.randn(7, 5)
    table[0] = 0
    if step > 3: table[1] = 0
    if step % 7 != 2: table[2] = 0
    if step % 2: table[3] = 0
    # Far from 1, to either side: epsilon counts beside the one.
    table[4] *= 1e-8; table[5] *= 1e4
    return table, torch.randn(5)

gradients = [gradient(step) for step in range(1, STEPS + 1)]
start = torch.randn(7, 5), torch.randn(5)
runs = []
for learning_rate, weight_decay in [(0.01, 0.0), (0.01, 0.01), (0.1, 0.5)]:
    table, bias = (torch.nn.Parameter(tensor.clone()) for tensor in start)
    optimizer = torch.optim.AdamW([table, bias], lr=learning_rate, weight_decay=weight_decay)
    looks = []
    for step, (of_table, of_bias) in enumerate(gradients, 1):
        table.grad, bias.grad = of_table.clone(), of_bias.clone()
        optimizer.step()
        if step in LOOKS:
            state = optimizer.state[table]
            looks.append({"step": step, "table": L(table), "bias": L(bias), "table_first": L(state["exp_avg"]),
                          "table_second": L(state["exp_avg_sq"])})
    runs.append({"learning_rate": learning_rate, "weight_decay": weight_decay, "looks": looks})
(out / "adamw.json").write_text(json.dumps({
    "torch": torch.__version__, "table": L(start[0]), "bias": L(start[1]),
    "gradients": [{"table": L(table), "bias": L(bias)} for table, bias in gradients], "runs": runs}) + "\n")
print("adamw")
