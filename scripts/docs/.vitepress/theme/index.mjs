// Without the fonts that it brings: those of the reader’s system are quieter, and there already.
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

export default DefaultTheme;
