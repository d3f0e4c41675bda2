"""One search, then the front for the machine that the worker runs on. Needs a running platform (`gristmill up`).

python services/nas-service/examples/this_machine.py [http://localhost:8000]
"""

import sys

from gristmill_client import Gristmill


def main() -> None:
    mill = Gristmill(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
    searched = mill.run("nas", "search", {})["result"]
    print(f"searched for {len(searched['fronts'])} devices in {searched['seconds']:.0f} s")
    references = mill.run("nas", "measure", {})["result"]["references"]
    device = {"references": references}
    print("this machine, in ms:", *(f"{own:.2f}" for own in references))
    answer = mill.call("nas", "front", {"model": searched["model"], "device": device})
    resembles = answer["resembles"]
    print(f"it resembles {resembles['nearest']}{', but not closely' if resembles['far'] else ''}; its front:")
    cells = [point["architecture"] for point in answer["points"]]
    timings = mill.run("nas", "measure", {"architectures": cells})["result"]["timings"][len(references) :]
    for point, timing in zip(answer["points"], timings, strict=True):
        predicted = point["predicted"]
        print(
            f"  error {predicted['error']:5.1f} %   {predicted['latency']:5.2f} ms, measured {timing['median']:5.2f} ms   "
            f"{point['architecture']}"
        )


if __name__ == "__main__":
    main()
