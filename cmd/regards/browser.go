package main

import (
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
)

// onDesktop says whether there is a screen to open a browser on: not over a
// remote shell, and not where no window can be.
func onDesktop() bool {
	if os.Getenv("SSH_CONNECTION") != "" {
		return false
	}
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// openBrowser opens a link in the candidate's own browser. When that fails
// nothing is lost: the link stands in the terminal.
func openBrowser(link string) {
	name, args := "xdg-open", []string{link}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", link}
	case "darwin":
		name = "open"
	}
	c := exec.Command(name, args...)
	c.Env = slices.DeleteFunc(os.Environ(), func(s string) bool { // a browser hands its environment on
		return strings.HasPrefix(s, recordPhrase+"=") || strings.HasPrefix(s, backupPhrase+"=")
	})
	if err := c.Start(); err != nil {
		return
	}
	go func() { _ = c.Wait() }() // its end is of no interest, but a child must be taken leave of
}
