// The page comes back by itself: to its circuit while the server still has it, else by loading its address again.
const modal = document.getElementById("components-reconnect-modal");
const pause = 2000;
// Blazor tries by itself, ever more rarely; a server that has answered so often is not waited for any longer.
const answersEnough = 5;
let hasGivenUp = false;
let isWaiting = false;

modal.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show":
      hasGivenUp = false;
      waitForServer();
      break;
    case "hide":
      modal.close();
      break;
    case "paused":
    case "failed":
    case "resume-failed":
      hasGivenUp = true;
      waitForServer();
      break;
    case "rejected":
      location.reload();
      break;
  }
});

async function waitForServer() {
  if (!modal.open) {
    modal.showModal();
  }

  if (isWaiting) {
    return;
  }

  isWaiting = true;
  let answers = 0;
  while (modal.open) {
    if (await isServerUp() && (hasGivenUp || ++answers >= answersEnough)) {
      await comeBack();
    }

    await new Promise(resolve => setTimeout(resolve, pause));
  }

  isWaiting = false;
}

async function comeBack() {
  try {
    if (await Blazor.reconnect() || await Blazor.resumeCircuit()) {
      modal.close();
      return;
    }
  } catch {
    // Gone again, or nothing to come back to: the address brings the page back.
  }

  location.reload();
}

async function isServerUp() {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
