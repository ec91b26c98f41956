// How the page's own configuration calls its pages: PolarisErrorRoute, httpErrorPage, PolarisCAAIGLoginHomepageRoute, loginPage …

export const isErrorPage = (name: string): boolean => /Error/i.test(name);
export const isLoginPage = (name: string): boolean => /login|^LandingPage$/i.test(name);
/** The pages that a visitor without an account gets since 2026; they come with their data or, throttled, without. */
export const isLoggedOutPage = (name: string): boolean => name.includes('LoggedOut');
