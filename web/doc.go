// Package web is the door for browsers: pages on which a person lives the
// method, on a laptop and on a phone. It turns requests into acts of the desk
// and what the desk says into pages, and knows no rule of its own about dates,
// letters or doubts.
//
// Every page is a trio of files: today.go reads the request, today.templ is the
// page, today_test.go looks at it. Routes are nouns and stand in one table
// (routes.go). Handlers return errors, and one place (fault.go) turns them into
// pages. Every form works without script. Nothing is asked of another host,
// nothing is sent, and the log never holds what a person typed.
package web
